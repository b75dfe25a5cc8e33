import { Injectable } from '@nestjs/common';
import { AGENDA_ITEMS, AgendaSource } from '@tendril/platform';
import { ReviewQueue } from '../review/review-queue.repository';
import { Reviewing } from '../review/reviewing';

/** Work that waits for a review, in the order of need. */
@Injectable()
export class ReviewsWaiting extends AgendaSource {
  readonly kind = 'review';
  readonly place = 10;

  constructor(private readonly queue: ReviewQueue, private readonly reviewing: Reviewing) {
    super();
  }

  async section() {
    const { count, oldest } = await this.queue.total();
    const items = count === 0 ? [] : (await this.reviewing.queue({ limit: AGENDA_ITEMS })).items;
    return {
      count, since: oldest?.toISOString() ?? null,
      items: items.map(({ submissionId, student, exercise, cohort, submittedAt, dueOn, attempt }) =>
        ({ id: submissionId, name: student, title: exercise, note: cohort, since: submittedAt, dueOn, count: attempt, of: null })),
    };
  }
}
