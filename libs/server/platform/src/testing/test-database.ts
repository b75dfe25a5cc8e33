import { createHash, randomBytes } from 'node:crypto';
import { migrate, migrations } from '@tendril/migrations';
import pg from 'pg';
import { Database, type EntityClass } from '../database/database';

export interface TestDatabase {
  readonly name: string;
  /** As `tendril_app`, `tendril_owner`, `tendril_queue`. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly queueUrl: string;
  readonly database: Database;
  close(): Promise<void>;
}

/**
 * A real PostgreSQL database of this test's own, migrated by the owner and opened as `tendril_app`.
 * It is copied from a template that the first test of a run migrates.
 */
export async function createTestDatabase(entities: readonly EntityClass[], pool = 10): Promise<TestDatabase> {
  const adminUrl = process.env['TEST_POSTGRES_ADMIN_URL'];
  if (!adminUrl) throw new Error('TEST_POSTGRES_ADMIN_URL is missing: run through jest, whose global set-up starts PostgreSQL');
  const as = (role: string, name: string) => {
    const url = new URL(adminUrl);
    url.username = role;
    url.password = 'test';
    url.pathname = `/${name}`;
    return url.href;
  };
  const admin = new pg.Client(adminUrl);
  await admin.connect();
  const name = `test_${randomBytes(6).toString('hex')}`;
  try {
    const template = await migratedTemplate(admin, as);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER tendril_owner`);
  } finally {
    await admin.end();
  }
  const database = await Database.connect({ url: as('tendril_app', name), entities, pool });
  return {
    name,
    appUrl: as('tendril_app', name),
    ownerUrl: as('tendril_owner', name),
    queueUrl: as('tendril_queue', name),
    database,
    async close() {
      await database.onApplicationShutdown();
      const last = new pg.Client(adminUrl);
      await last.connect();
      await last.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await last.end();
    },
  };
}

/** Migrates once for each state of the migrations; other workers wait at the lock. */
async function migratedTemplate(admin: pg.Client, as: (role: string, name: string) => string): Promise<string> {
  const source = migrations.map(one => String(one)).join('\n');
  const template = `template_${createHash('sha256').update(source).digest('hex').slice(0, 12)}`;
  await admin.query('SELECT pg_advisory_lock(8421777)');
  try {
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount === 0) {
      const making = `${template}_making`;
      await admin.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
      await admin.query(`CREATE DATABASE ${making} OWNER tendril_owner`);
      await grantSchemas(adminIn(making));
      await migrate(as('tendril_owner', making), migrations);
      await admin.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
    }
  } finally {
    await admin.query('SELECT pg_advisory_unlock(8421777)');
  }
  return template;
}

function adminIn(name: string): string {
  const url = new URL(process.env['TEST_POSTGRES_ADMIN_URL'] ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** The schemas of design.md section 5: `public` is the owner's, `bullmq` the queue's alone. */
async function grantSchemas(adminUrl: string): Promise<void> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  await client.query(`
    ALTER SCHEMA public OWNER TO tendril_owner;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO tendril_app, tendril_backup;
    CREATE SCHEMA bullmq AUTHORIZATION tendril_queue`);
  await client.end();
}
