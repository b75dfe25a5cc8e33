import { Injectable } from '@nestjs/common';
import type { InterviewEvidence, PaperInterview, PickedPerson } from '@tendril/contracts';
import { Contacts } from '../contact/contact.repository';
import { Interviews } from './interview.repository';
import { toEvidence } from './interview-views';
import { PaperInterviews } from './paper-interviews';

/** What a student's network says for work that stands on it. It fulfils the `InterviewEvidencePort` of exercises, which the app wires to it. */
@Injectable()
export class NetworkInterviewEvidence {
  constructor(private readonly interviews: Interviews, private readonly contacts: Contacts, private readonly paper: PaperInterviews) {}

  /** The interview as it stands now; null unless it is this student's own. */
  async evidenceOf(studentId: string, interviewId: string): Promise<{ reflected: boolean; evidence: InterviewEvidence } | null> {
    const found = await this.interviews.findOwn(studentId, interviewId);
    return found && { reflected: found.interview.isReflected, evidence: toEvidence(found) };
  }

  /** Roles of people of this student's network; other ids are left out. */
  async peopleOf(studentId: string, contactIds: readonly string[]): Promise<Map<string, PickedPerson>> {
    const rows = await this.contacts.ownAmong(studentId, contactIds);
    return new Map(rows.map(({ id, relationship, occupation }) => [id, { relationship, occupation }]));
  }

  enterFromPaper(studentId: string, record: PaperInterview): Promise<string> {
    return this.paper.enter(studentId, record);
  }

  contactCount(studentId: string): Promise<number> {
    return this.contacts.count(studentId);
  }
}
