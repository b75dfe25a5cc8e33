import { Injectable } from '@nestjs/common';
import type { MyAttempt } from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import { Clock } from '@tendril/platform';
import { Reviews } from '../review/review.repository';
import { me, MyWork, shownToStudent } from './my-work';
import { Submissions } from './submission.repository';
import { WorkFiles } from './work-file.repository';

/** What the acting student sent for an assignment. */
@Injectable()
export class MyAttempts {
  constructor(
    private readonly work: MyWork, private readonly submissions: Submissions, private readonly reviews: Reviews, private readonly files: WorkFiles,
    private readonly members: MemberNames, private readonly clock: Clock,
  ) {}

  /** The last attempt first; a review that can still be taken back is not there. @throws ProblemError 404 unless the assignment is the student's */
  async list(assignmentId: string): Promise<MyAttempt[]> {
    await this.work.own(assignmentId);
    const attempts = await this.submissions.ofStudent(me(), [assignmentId]);
    const reviews = await this.reviews.ofSubmissions(attempts.map(one => one.id));
    const names = await this.members.of([...reviews.values()].map(one => one.reviewerId));
    const files = await this.files.ofStudent(me(), [assignmentId]);
    const now = this.clock.now();
    return attempts.toReversed().map(({ id, attempt, submittedAt, late, writtenOn, answers, picked, people }) => {
      const review = reviews.get(id);
      const used = Object.values(picked).flat();
      return {
        attempt, submittedAt: submittedAt.toISOString(), late, onPaper: writtenOn !== null, answers, picked, people, files: files.filter(file => used.includes(file.id)).map(file => file.view()),
        review: review?.isVisible(now) ? shownToStudent(review, names) : null,
      };
    });
  }
}
