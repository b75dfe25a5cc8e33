import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { Handles, type DomainEvent } from '@tendril/platform';
import { CloseMentorships } from './close-mentorships';
import { Mentorships } from './mentorship.repository';

/** A student who has left needs no mentor of this school; one who has come back meanwhile keeps hers. */
@Injectable()
export class OnStudentLeft {
  constructor(private readonly mentorships: Mentorships, private readonly close: CloseMentorships, private readonly schools: Schools) {}

  @Handles('student.left', 'mentoring.close-after-leaving')
  async left({ payload: { studentId } }: DomainEvent): Promise<void> {
    if (studentId) await this.close.all(await this.mentorships.lockLeftBehind(studentId, await this.schools.today()), 'student-left');
  }
}
