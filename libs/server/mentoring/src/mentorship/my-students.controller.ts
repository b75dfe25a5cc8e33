import { Controller, Get } from '@nestjs/common';
import { listOf, myStudent } from '@tendril/contracts';
import { Access, Answers, currentActor } from '@tendril/platform';
import { MatchWishes } from '../wish/match-wish.repository';
import { firstName, OpenPairs } from './open-pairs';

@Controller('my/students')
export class MyStudentsController {
  constructor(private readonly pairs: OpenPairs, private readonly wishes: MatchWishes) {}

  @Get() @Access('my-students:read') @Answers(listOf(myStudent))
  async list() {
    const pairs = await this.pairs.of('mentor_id', currentActor().membershipId);
    const wishes = await this.wishes.byStudent(pairs.map(pair => pair.mentorship.studentId));
    return {
      items: pairs.map(({ mentorship, student }) => {
        const wish = wishes.get(mentorship.studentId);
        return {
          mentorshipId: mentorship.id, firstName: firstName(student), cohort: student.cohort ?? '', goal: wish?.goal ?? '', occupations: wish?.occupations ?? [],
          since: mentorship.since.toISOString(), because: mentorship.because,
        };
      }),
      next: null,
    };
  }
}
