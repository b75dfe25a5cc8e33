import { Injectable } from '@nestjs/common';
import { AGENDA_ITEMS, AgendaSource } from '@tendril/platform';
import { InterviewsOfStaff } from '../interview/interviews-of-staff';

/** Plans of interviews that wait for a yes. */
@Injectable()
export class InterviewsWaiting extends AgendaSource {
  readonly kind = 'interview';
  readonly place = 15;

  constructor(private readonly interviews: InterviewsOfStaff) {
    super();
  }

  async section() {
    const { count, items } = await this.interviews.firstWaiting(AGENDA_ITEMS);
    return {
      count, since: items[0]?.askedAt ?? null,
      items: items.map(({ id, student, occupation, askedAt }) => ({ id, name: student, title: null, note: occupation, since: askedAt, dueOn: null, count: null, of: null })),
    };
  }
}
