import { Injectable } from '@nestjs/common';
import { AGENDA_ITEMS, AgendaSource } from '@tendril/platform';
import { WorkToday } from './today.repository';

/** Days before the due day on which untouched work is worth a look. */
const NEAR = 3;

/** Assignments that students have not begun, close to the due day. */
@Injectable()
export class NothingBegun extends AgendaSource {
  readonly kind = 'nothing-begun';
  readonly place = 20;

  constructor(private readonly work: WorkToday) {
    super();
  }

  async section() {
    const rows = await this.work.unbegun(NEAR);
    return {
      count: rows.length, since: null,
      items: rows.slice(0, AGENDA_ITEMS).map(({ id, title, dueOn, asked, untouched }) => ({ id, name: null, title, note: null, since: null, dueOn, count: untouched, of: asked })),
    };
  }
}
