import { Injectable } from '@nestjs/common';
import { type DomainEvent, Files, Handles } from '@tendril/platform';
import { RosterImports } from './roster-import.repository';

/** Erases an uploaded roster as soon as nobody needs to read it any more. It waits for the commit: a file cannot be rolled back. */
@Injectable()
export class DropRosterFile {
  constructor(private readonly imports: RosterImports, private readonly files: Files) {}

  @Handles('roster-import.settled', 'identity.drop-roster-file')
  async handle(event: DomainEvent): Promise<void> {
    const row = await this.imports.lock(event.payload['importId'] ?? '');
    if (row.state === 'reading' || !row.fileId) return;
    await this.files.remove(row.fileId);
    row.fileId = null;
    await this.imports.change(row);
  }
}
