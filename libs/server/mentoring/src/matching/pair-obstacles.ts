import { Injectable } from '@nestjs/common';
import type { PairObstacle } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Mentors } from '../mentor/mentor.repository';
import { Mentorships } from '../mentorship/mentorship.repository';
import type { FrozenInputs, FrozenPair } from './frozen-inputs';
import { ruleBetween } from './run-instance';

/** Why two people cannot be matched with each other: what keeps one of them out of a run, else the first rule between the two. */
@Injectable()
export class PairObstacles {
  constructor(private readonly mentors: Mentors, private readonly mentorships: Mentorships, private readonly schools: Schools) {}

  /** @returns for any pair what stands between the two, null where nothing does */
  among(inputs: FrozenInputs): (pair: FrozenPair) => Promise<PairObstacle | null> {
    const students = new Map(inputs.students.map(one => [one.id, one]));
    const mentors = new Map(inputs.mentors.map(one => [one.id, one]));
    return async ([studentId, mentorId]) => {
      const [student, mentor] = [students.get(studentId), mentors.get(mentorId)];
      if (!student) return this.ofStudent(inputs, studentId);
      return mentor ? ruleBetween(inputs, student, mentor) ?? null : this.ofMentor(mentorId);
    };
  }

  private async ofStudent({ leftOut }: FrozenInputs, id: string): Promise<PairObstacle> {
    const reason = leftOut.find(one => one.id === id)?.reason;
    if (reason) return reason === 'no-gender' ? 'gender' : reason;
    return (await this.mentorships.matchedStudents([id])).has(id) ? 'matched' : 'left';
  }

  private async ofMentor(id: string): Promise<PairObstacle> {
    const mentor = (await this.mentors.standingsOf([id], await this.schools.today())).get(id);
    if (!mentor || mentor.left) return 'left';
    if (!mentor.cleared) return 'clearance';
    return mentor.paused ? 'paused' : 'full';
  }
}
