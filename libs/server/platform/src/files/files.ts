import { randomUUIDv7 } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { SchoolRepository } from '../database/school-repository';
import { logFailure } from '../logs/log';
import { afterCommit, currentContext, currentSchoolId } from '../tenancy/context';
import { StoredFile } from './stored-file';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
    // What lies above the files is not theirs to close.
    await mkdir(dirname(this.config.filesDir), { recursive: true });
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

  /** Removes a file for good; its bytes once the open transaction has committed. */
  async remove(id: string): Promise<void> {
    const path = this.path(id);
    await this.erase([id]);
    afterCommit(() => void rm(path, { force: true }).catch(error => logFailure('file.not-removed', error)));
  }

  /** Removes bytes without a row that are older than an instant: what a failed transaction, or a removal cut short, left behind. */
  async removeOrphans(before: Date): Promise<void> {
    const found = await readdir(this.folder()).catch(() => []);
    const ids = found.filter(name => UUID.test(name));
    const kept = new Set((await this.query('row').select('row.id').andWhere('row.id = ANY (:ids)', { ids }).getMany()).map(row => row.id));
    for (const id of ids) {
      if (!kept.has(id) && (await stat(this.path(id))).mtime < before) await rm(this.path(id), { force: true });
    }
  }

  private folder(): string {
    return join(resolve(this.config.filesDir), currentSchoolId());
  }

  /** @throws Error for what is no id: nothing else becomes a part of a path */
  private path(id: string): string {
    if (!UUID.test(id)) throw new Error('a file is named by its id');
    return join(this.folder(), id);
  }
}
