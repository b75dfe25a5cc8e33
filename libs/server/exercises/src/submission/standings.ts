import { Injectable } from '@nestjs/common';
import { Clock } from '@tendril/platform';
import { Extensions } from '../assignment/extension.repository';
import { Reviews } from '../review/review.repository';
import { ResubmissionRequests } from './resubmission-request.repository';
import { Submissions } from './submission.repository';
import type { Standing } from './work';

/** How a student stands with assignments, as the student may see it: a review that can still be taken back is not there. */
@Injectable()
export class Standings {
  constructor(
    private readonly submissions: Submissions, private readonly reviews: Reviews, private readonly extensions: Extensions, private readonly requests: ResubmissionRequests, private readonly clock: Clock,
  ) {}

  /** By assignment id; as many statements for one as for all. */
  async of(studentId: string, assignmentIds: readonly string[]): Promise<Map<string, Standing>> {
    const lasts = new Map((await this.submissions.ofStudent(studentId, assignmentIds)).map(one => [one.assignmentId, one]));
    const now = this.clock.now();
    const reviews = await this.reviews.ofSubmissions([...lasts.values()].map(one => one.id));
    const extensions = await this.extensions.ofStudent(studentId, assignmentIds);
    const requests = await this.requests.ofStudent(studentId, assignmentIds);
    return new Map(assignmentIds.map(id => {
      const last = lasts.get(id);
      const review = last && reviews.get(last.id);
      return [id, {
        last, review: review?.isVisible(now) ? review : undefined, extension: extensions.get(id), request: requests.find(one => one.assignmentId === id && one.attempt === last?.attempt),
      }];
    }));
  }

  async one(studentId: string, assignmentId: string): Promise<Standing> {
    return (await this.of(studentId, [assignmentId])).get(assignmentId) ?? {};
  }
}
