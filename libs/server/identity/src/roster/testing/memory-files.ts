import { randomUUIDv7 } from 'node:crypto';
import { currentManager, currentSchoolId } from '@tendril/platform';

/** Uploaded files in memory, with their rows in the database. */
export class MemoryFiles {
  readonly kept = new Map<string, Buffer>();

  async put({ name, contentType, bytes }: { name: string; contentType: string; bytes: Buffer }): Promise<{ id: string }> {
    const id = randomUUIDv7();
    await currentManager().query(
      `INSERT INTO stored_file (school_id, id, name, content_type, bytes, created_at) VALUES ($1, $2, $3, $4, $5, now())`, [currentSchoolId(), id, name, contentType, bytes.length]);
    this.kept.set(id, bytes);
    return { id };
  }

  async read(id: string): Promise<Buffer> {
    const bytes = this.kept.get(id);
    if (!bytes) throw new Error('no such file');
    return bytes;
  }

  async remove(id: string): Promise<void> {
    await currentManager().query(`DELETE FROM stored_file WHERE school_id = $1 AND id = $2`, [currentSchoolId(), id]);
    this.kept.delete(id);
  }
}
