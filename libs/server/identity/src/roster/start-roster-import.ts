import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ROSTER_FILE_BYTES } from '@tendril/contracts';
import { Audit, Clock, currentActor, Files, Outbox, refused } from '@tendril/platform';
import { NO_COUNTS, type RosterImport } from './roster-import';
import { RosterImports } from './roster-import.repository';

/** Keeps an uploaded roster and lets a worker read it. */
@Injectable()
export class StartRosterImport {
  constructor(
    private readonly imports: RosterImports, private readonly files: Files, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** Inside inSchool. @throws ProblemError 422 when there is nothing in the file, or too much */
  async run(fileName: string, contentType: string, bytes: Buffer, asksColumns = false): Promise<RosterImport> {
    if (bytes.length === 0) throw refused('file_empty');
    if (bytes.length > ROSTER_FILE_BYTES) throw refused('file_too_large', { megabytes: ROSTER_FILE_BYTES / 1_048_576 });
    const file = await this.files.put({ name: fileName, contentType, bytes });
    const row = await this.imports.add({
      id: randomUUIDv7(), fileId: file.id, fileName, format: null, state: 'reading', done: 0, total: 0, run: 0, counts: NO_COUNTS, refusal: null, notices: [], columns: [], mapping: null, asksColumns, remembersColumns: false,
      planHash: null, schoolHash: null, withLeavers: false, madeCohorts: [], createdBy: currentActor().membershipId, createdAt: this.clock.now(), finishedAt: null,
    });
    await this.outbox.emit('roster-import.started', { importId: row.id });
    await this.audit.record('roster-import.started', row.id, { bytes: bytes.length });
    return row;
  }
}
