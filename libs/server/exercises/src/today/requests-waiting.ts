import { Injectable } from '@nestjs/common';
import { AGENDA_ITEMS, AgendaSource } from '@tendril/platform';
import { Resubmitting } from '../submission/resubmitting';

/** More than this many requests are counted as this many. */
const COUNTED = 100;

/** Students who ask to send their work again. */
@Injectable()
export class RequestsWaiting extends AgendaSource {
  readonly kind = 'resubmission-request';
  readonly place = 30;

  constructor(private readonly resubmitting: Resubmitting) {
    super();
  }

  async section() {
    const { items } = await this.resubmitting.list({ limit: COUNTED });
    return {
      count: items.length, since: items[0]?.askedAt ?? null,
      items: items.slice(0, AGENDA_ITEMS).map(({ id, student, exercise, cohort, askedAt }) => ({ id, name: student, title: exercise, note: cohort, since: askedAt, dueOn: null, count: null, of: null })),
    };
  }
}
