import { Injectable } from '@nestjs/common';
import { Audit, Clock, Files, Outbox, Progress } from '@tendril/platform';
import type { RosterImport } from './roster-import';
import { RosterImports } from './roster-import.repository';
import { RosterRows } from './roster-row.repository';

/** What the admin says to an import: apply it, or drop it. */
@Injectable()
export class DecideOnRoster {
  constructor(
    private readonly imports: RosterImports, private readonly rows: RosterRows, private readonly files: Files, private readonly outbox: Outbox,
    private readonly audit: Audit, private readonly progress: Progress, private readonly clock: Clock,
  ) {}

  /** Lets a worker apply the rows as shown. Inside inSchool. @throws ProblemError 404, 409 */
  async apply(id: string, leavers: boolean): Promise<RosterImport> {
    const row = await this.imports.lock(id);
    row.requestApplication(leavers);
    await this.outbox.emit('roster-import.application-requested', { importId: id });
    await this.audit.record('roster-import.application-requested', id, { leavers });
    return this.write(row);
  }

  /** Drops whatever was staged, and the file. Inside inSchool. @throws ProblemError 404, 409 */
  async cancel(id: string): Promise<RosterImport> {
    const row = await this.imports.lock(id);
    row.cancel(this.clock.now());
    await this.rows.clear(id);
    if (row.fileId) await this.files.remove(row.fileId);
    row.fileId = null;
    await this.audit.record('roster-import.cancelled', id);
    return this.write(row);
  }

  private async write(row: RosterImport): Promise<RosterImport> {
    await this.imports.change(row);
    this.progress.publish(row.id, { state: row.state, done: row.done, total: row.total });
    return row;
  }
}
