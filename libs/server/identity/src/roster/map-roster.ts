import { Injectable } from '@nestjs/common';
import type { MapRoster as Said } from '@tendril/contracts';
import { Audit, Outbox, Progress } from '@tendril/platform';
import type { RosterImport } from './roster-import';
import { RosterImports } from './roster-import.repository';

/** What the admin says of a file's columns: it is read again by that, and where it is to be remembered the school's next files too, once this one is applied. */
@Injectable()
export class MapRoster {
  constructor(
    private readonly imports: RosterImports, private readonly outbox: Outbox, private readonly audit: Audit, private readonly progress: Progress,
  ) {}

  /** Inside inSchool. @throws ProblemError 404, 409, 400 beside a column */
  async run(id: string, { columns, remember }: Said): Promise<RosterImport> {
    const row = await this.imports.lock(id);
    row.map(columns, remember);
    await this.imports.change(row);
    await this.outbox.emit('roster-import.started', { importId: id });
    await this.audit.record('roster-import.columns-mapped', id, { remembered: remember });
    this.progress.publish(row.id, { state: row.state, done: row.done, total: row.total });
    return row;
  }
}
