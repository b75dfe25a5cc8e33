import { randomUUIDv7 } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { SchoolRepository } from '../database/school-repository';
import { currentContext, currentSchoolId } from '../tenancy/context';
import { StoredFile } from './stored-file';

/** Files of the open school, in a directory whose paths begin with the school. The names people give are kept as data and never become a path. */
@Injectable()
export class Files extends SchoolRepository<StoredFile> {
  protected readonly entity = StoredFile;

  constructor(private readonly config: Config, private readonly clock: Clock) {
    super();
  }

  /** Keeps a file; its row stands or falls with the open transaction. */
  async put({ name, contentType, bytes }: { name: string; contentType: string; bytes: Buffer }): Promise<{ id: string }> {
    const id = randomUUIDv7();
    await mkdir(this.folder(), { recursive: true, mode: 0o700 });
    await writeFile(this.path(id), bytes, { mode: 0o600, flag: 'wx' });
    await this.add({ id, name, contentType, bytes: bytes.length, createdBy: currentContext().actor?.membershipId ?? null, createdAt: this.clock.now() });
    return { id };
  }

  /** The bytes of a file of this school. @throws ProblemError 404 */
  async read(id: string): Promise<Buffer> {
    await this.get(id);
    return readFile(this.path(id));
  }

  /** Removes a file for good. */
  async remove(id: string): Promise<void> {
    await this.erase([id]);
    await rm(this.path(id), { force: true });
  }

  private folder(): string {
    return join(resolve(this.config.filesDir), currentSchoolId());
  }

  private path(id: string): string {
    return join(this.folder(), id);
  }
}
