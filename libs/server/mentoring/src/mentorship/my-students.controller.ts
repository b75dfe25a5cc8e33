import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { answerMentorship, idOf, listOf, myStudent, type AnswerMentorship as Answer } from '@tendril/contracts';
import { Access, Answers, currentActor } from '@tendril/platform';
import { MatchWishes } from '../wish/match-wish.repository';
import { AnswerMentorship } from './answer-mentorship';
import { firstName, OpenPairs } from './open-pairs';

@Controller('my/students')
export class MyStudentsController {
  constructor(private readonly pairs: OpenPairs, private readonly wishes: MatchWishes, private readonly answers: AnswerMentorship) {}

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
          answer: mentorship.answer, answerBy: mentorship.isAwaited ? mentorship.answerBy?.toISOString() ?? null : null,
        };
      }),
      next: null,
    };
  }

  @Post(':id/answer') @Access('my-students:answer') @HttpCode(204)
  answer(@Param('id', { schema: idOf('mentorship', 'awaited') }) id: string, @Body({ schema: answerMentorship }) body: Answer): Promise<void> {
    return this.answers.run(id, body);
  }
}
