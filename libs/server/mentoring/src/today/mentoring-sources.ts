import { Injectable } from '@nestjs/common';
import { AgendaSource } from '@tendril/platform';
import { MentoringToday, type WaitingRow } from './mentoring-today.repository';

/** A kind that is one statement of its own. */
@Injectable()
abstract class MentoringSource extends AgendaSource {
  constructor(protected readonly mentoring: MentoringToday) {
    super();
  }

  protected abstract rows(): Promise<readonly WaitingRow[]>;

  async section() {
    const rows = await this.rows();
    return {
      count: rows[0]?.count ?? 0, since: rows[0]?.since?.toISOString() ?? null,
      items: rows.map(({ id, name, note, since, matched, students, dueOn }) => (
        { id, name, title: null, note: note || null, since: since?.toISOString() ?? null, dueOn: dueOn ?? null, count: matched, of: students })),
    };
  }
}

/** People who want to be mentors and wait for a decision. */
@Injectable()
export class ApplicationsWaiting extends MentoringSource {
  readonly kind = 'mentor-application';
  readonly place = 40;
  protected readonly rows = () => this.mentoring.applications();
}

/** Match runs whose proposals wait to be published. */
@Injectable()
export class RunsToPublish extends MentoringSource {
  readonly kind = 'match-run';
  readonly place = 50;
  protected readonly rows = () => this.mentoring.runs();
}

/** Mentors whose clearance has ended or ends soon. */
@Injectable()
export class ClearancesToRenew extends MentoringSource {
  readonly kind = 'clearance';
  readonly place = 60;
  protected readonly rows = () => this.mentoring.clearances();
}
