import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';

/**
 * A PostgreSQL for tests in a folder of its own below the system's temporary one.
 * @param {string | null} database made for the owner, or null for the four roles alone
 */
export async function throwAwayPostgres(database = null) {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-postgres-'));
  chmodSync(folder, 0o711);
  try {
    return await startPostgres({ dataDir: join(folder, 'data'), persistent: false, folder, database });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
