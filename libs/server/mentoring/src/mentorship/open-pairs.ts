import { Injectable } from '@nestjs/common';
import { Schools, StudentDirectory, type StudentName } from '@tendril/identity';
import { Mentors, type MentorStanding } from '../mentor/mentor.repository';
import { missingFor, type Mentorship } from './mentorship';
import { Mentorships } from './mentorship.repository';

export interface OpenPair {
  readonly mentorship: Mentorship;
  readonly student: StudentName;
  readonly mentor: MentorStanding;
}

/**
 * The pairs of a member that are open at this moment. Consent and clearance are asked for at each look: the row's state follows by events,
 * and a channel may neither stay open nor stay closed until they arrive.
 */
@Injectable()
export class OpenPairs {
  constructor(private readonly mentorships: Mentorships, private readonly mentors: Mentors, private readonly directory: StudentDirectory, private readonly schools: Schools) {}

  async of(side: 'student_id' | 'mentor_id', id: string): Promise<OpenPair[]> {
    const today = await this.schools.today();
    const rows = await this.mentorships.openOf(side, id, today);
    const studentIds = rows.map(row => row.studentId);
    const students = await this.directory.names(studentIds);
    const consents = await this.directory.consentOf(studentIds);
    const mentors = await this.mentors.standingsOf(rows.map(row => row.mentorId), today);
    return rows.flatMap(mentorship => {
      const student = students.get(mentorship.studentId);
      const mentor = mentors.get(mentorship.mentorId);
      if (!student || !mentor || mentor.left || missingFor(consents.get(mentorship.studentId), mentor.cleared)) return [];
      return [{ mentorship, student, mentor }];
    });
  }
}

/** What the other side may call somebody: never a family name. */
export const firstName = ({ givenName, preferredName }: { givenName: string; preferredName: string | null }): string => preferredName ?? givenName;
