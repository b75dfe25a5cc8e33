import { Injectable } from '@nestjs/common';
import { AgendaSource } from '@tendril/platform';
import { MentoringToday, type WaitingRow } from './mentoring-today.repository';

const sectionOf = (rows: readonly WaitingRow[]) => ({
  count: rows[0]?.count ?? 0, since: rows[0]?.since?.toISOString() ?? null,
  items: rows.map(({ id, name, note, since, matched, students, dueOn }) => ({ id, name, title: null, note: note || null, since: since?.toISOString() ?? null, dueOn: dueOn ?? null, count: matched, of: students })),
});

/** People who want to be mentors and wait for a decision. */
@Injectable()
export class ApplicationsWaiting extends AgendaSource {
  readonly kind = 'mentor-application';
  readonly place = 40;

  constructor(private readonly mentoring: MentoringToday) {
    super();
  }

  async section() {
    return sectionOf(await this.mentoring.applications());
  }
}

/** Match runs whose proposals wait to be published. */
@Injectable()
export class RunsToPublish extends AgendaSource {
  readonly kind = 'match-run';
  readonly place = 50;

  constructor(private readonly mentoring: MentoringToday) {
    super();
  }

  async section() {
    return sectionOf(await this.mentoring.runs());
  }
}

/** Mentors whose clearance has ended or ends soon. */
@Injectable()
export class ClearancesToRenew extends AgendaSource {
  readonly kind = 'clearance';
  readonly place = 60;

  constructor(private readonly mentoring: MentoringToday) {
    super();
  }

  async section() {
    return sectionOf(await this.mentoring.clearances());
  }
}
