import { Controller, Get } from '@nestjs/common';
import { listOf, myMentor } from '@tendril/contracts';
import { Access, Answers, currentActor } from '@tendril/platform';
import { RematchRequests } from '../rematch/rematch-request.repository';
import { firstName, OpenPairs } from './open-pairs';

@Controller('my/mentors')
export class MyMentorsController {
  constructor(private readonly pairs: OpenPairs, private readonly requests: RematchRequests) {}

  @Get() @Access('my-mentor:read') @Answers(listOf(myMentor))
  async list() {
    const { membershipId } = currentActor();
    const pairs = await this.pairs.of('student_id', membershipId);
    const request = await this.requests.ofStudent(membershipId);
    return {
      items: pairs.map(({ mentorship, mentor }) => ({
        mentorshipId: mentorship.id, firstName: firstName(mentor), work: mentor.work, classYear: mentor.classYear, offer: mentor.offer,
        since: mentorship.since.toISOString(), because: mentorship.because, answer: mentorship.answer, mayAskAnother: !request,
        asked: request?.mentorshipId === mentorship.id ? request.state : null,
      })),
      next: null,
    };
  }
}
