import { Injectable } from '@nestjs/common';
import { Clock, type DomainEvent, Files, Handles, Progress, Tenancy } from '@tendril/platform';
import { Schools } from '../school/school.repository';
import { ColumnsWanted } from './map-columns';
import type { ColumnsKnown } from './read-csv';
import { readRoster } from './read-roster';
import type { RosterImport } from './roster-import';
import { RosterImports } from './roster-import.repository';
import { RosterMappings } from './roster-mapping.repository';
import { RosterPlans } from './roster-plan.repository';
import { RosterRefusal } from './roster-refusal';
import { RosterRows } from './roster-row.repository';
import type { RosterReading, SourceRow } from './source-row';

interface Run {
  readonly event: DomainEvent;
  readonly importId: string;
  readonly number: number;
  readonly today: string;
  readonly columns: ColumnsKnown;
  /** The school's remembered columns were taken, not what was said of this file. */
  readonly remembered: boolean;
}

/** Reads an uploaded roster into staged rows, batch by batch, and shows what it would do. Killed, it begins again; cancelled, it stops after the batch. */
@Injectable()
export class StageRoster {
  constructor(
    private readonly tenancy: Tenancy, private readonly imports: RosterImports, private readonly rows: RosterRows, private readonly plans: RosterPlans,
    private readonly mappings: RosterMappings, private readonly files: Files, private readonly schools: Schools, private readonly progress: Progress, private readonly clock: Clock,
  ) {}

  @Handles('roster-import.started', 'identity.stage-roster', 'long')
  async handle(event: DomainEvent): Promise<void> {
    const importId = event.payload['importId'] ?? '';
    const begun = await this.tenancy.inSchool(event, () => this.begin(importId));
    if (!begun) return;
    const { bytes, ...rest } = begun;
    const run: Run = { event, importId, ...rest };
    try {
      const reading = await readRoster(bytes, run.today, run.columns);
      if (!(await this.stage(run, reading))) return;
      await this.step(run, row => this.show(row, run, reading));
    } catch (error) {
      if (error instanceof ColumnsWanted) await this.step(run, async row => row.wantColumns(error.columns));
      else if (error instanceof RosterRefusal) await this.step(run, row => this.refuse(row, error));
      else throw error;
    }
  }

  private async begin(importId: string): Promise<Omit<Run, 'event' | 'importId'> & { bytes: Buffer } | null> {
    const row = await this.imports.lock(importId);
    if (row.state !== 'reading' || !row.fileId) return null;
    row.beginReading();
    await this.rows.clear(importId);
    await this.imports.change(row);
    const remembered = row.mapping ? null : await this.mappings.current();
    const columns = { mapping: row.mapping ?? remembered?.columns ?? {}, ask: row.asksColumns, remembered: remembered !== null };
    return { number: row.run, today: await this.schools.today(), columns, remembered: remembered !== null, bytes: await this.files.read(row.fileId) };
  }

  /** False when the import was cancelled, or taken up by another worker. */
  private async stage(run: Run, reading: RosterReading): Promise<boolean> {
    for await (const batch of reading.batches()) {
      const goesOn = await this.step(run, row => this.add(row, batch, reading));
      if (!goesOn) return false;
    }
    return true;
  }

  private async add(row: RosterImport, batch: readonly SourceRow[], reading: RosterReading): Promise<void> {
    await this.rows.stage(row.id, batch);
    row.format = reading.format;
    row.done += batch.length;
    row.total = Math.max(row.done, reading.expected);
  }

  private async show(row: RosterImport, { importId, today, remembered }: Run, reading: RosterReading): Promise<void> {
    const yearId = await this.plans.yearOf(today);
    if (!yearId) return this.refuse(row, new RosterRefusal('no_academic_year'));
    const notices = remembered && reading.format === 'csv' ? [{ code: 'columns_remembered' as const, params: {} }, ...reading.notices()] : reading.notices();
    row.show(await this.plans.make({ importId, yearId, today }), notices);
    row.total = row.done;
    return this.dropFile(row);
  }

  private async refuse(row: RosterImport, refusal: RosterRefusal): Promise<void> {
    await this.rows.clear(row.id);
    row.refuse(refusal, this.clock.now());
    await this.dropFile(row);
  }

  /** The staged rows are enough from here on. */
  private async dropFile(row: RosterImport): Promise<void> {
    if (row.fileId) await this.files.remove(row.fileId);
    row.fileId = null;
  }

  /** One step of the import in a transaction of its own. False when it is no longer this run's. */
  private step(run: Run, work: (row: RosterImport) => Promise<void>): Promise<boolean> {
    return this.tenancy.inSchool(run.event, async () => {
      const row = await this.imports.lock(run.importId);
      if (!row.isReadBy(run.number)) return false;
      await work(row);
      await this.imports.change(row);
      this.progress.publish(row.id, { state: row.state, done: row.done, total: row.total });
      return true;
    });
  }
}
