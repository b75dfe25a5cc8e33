import { join } from 'node:path';
import { startPostgres } from '../postgres.mjs';
import { dropHalfDone } from './demonstration.mjs';
import { dataDir } from './settings.mjs';

export const embeddedData = join(dataDir, 'data');

/** The embedded database of this folder; it ends last, and even when a build beside it fails. */
export async function embedded({ onStop }) {
  const starting = startPostgres({ dataDir: embeddedData });
  onStop(() => starting.then((postgres) => postgres.stop(), () => undefined));
  const postgres = await starting;
  if (await dropHalfDone(postgres.adminUrl)) await postgres.prepare();
  return { app: postgres.appUrl, owner: postgres.ownerUrl, queue: postgres.queueUrl, admin: postgres.adminUrl, died: postgres.died };
}
