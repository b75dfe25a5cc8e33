import { randomUUID } from 'node:crypto';
import { Clock, currentManager, Outbox, Tenancy } from '@tendril/platform';

/** A school in which an event of this type has just been committed. */
export async function emitInNewSchool(tenancy: Tenancy, type: string, payload: Record<string, string>): Promise<void> {
  const schoolId = randomUUID();
  await tenancy.asInstallation('make a school for the test', () => currentManager().query(
    `INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at) VALUES ($1, $2, 'One', 'UTC', '{en}', 'en', '{}', now())`, [schoolId, `s-${schoolId}`]));
  await tenancy.inSchool({ schoolId, actor: null }, () => new Outbox(new Clock()).emit(type, payload));
}

/** Resolves when every event has been delivered. */
export async function nothingIsDue(tenancy: Tenancy): Promise<void> {
  const due = () => tenancy.asInstallation('count for the test', async () => (await currentManager().query<{ count: number }[]>('SELECT count(*) FROM outbox_due'))[0]?.count);
  for (let tries = 0; (await due()) !== 0; tries += 1) {
    if (tries > 200) throw new Error('nothing is delivered');
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
