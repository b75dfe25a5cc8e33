import { Injectable } from '@nestjs/common';
import { StudentDirectory } from '@tendril/identity';
import { AGENDA_ITEMS, AgendaSource } from '@tendril/platform';
import { RematchRequests } from '../rematch/rematch-request.repository';

/** Students within reach who ask for another mentor; the note is the reason. */
@Injectable()
export class AnotherAsked extends AgendaSource {
  readonly kind = 'rematch-request';
  readonly place = 45;

  constructor(private readonly requests: RematchRequests, private readonly directory: StudentDirectory) {
    super();
  }

  async section() {
    const count = await this.requests.waiting();
    const rows = count ? (await this.requests.page(AGENDA_ITEMS, null)).slice(0, AGENDA_ITEMS) : [];
    const names = await this.directory.names(rows.map(row => row.studentId));
    return {
      count, since: rows[0]?.askedAt.toISOString() ?? null,
      items: rows.map(({ id, studentId, reason, askedAt }) => (
        { id, name: names.get(studentId)?.displayName ?? '', title: null, note: reason, since: askedAt.toISOString(), dueOn: null, count: null, of: null })),
    };
  }
}
