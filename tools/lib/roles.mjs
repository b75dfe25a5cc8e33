import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';

const sql = (name) => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');
const users = ['postgres', 'tendril_owner', 'tendril_app', 'tendril_queue', 'tendril_backup'];

/** Passwords by role: random, kept in a file that only its owner reads. */
export function passwordsIn(file) {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    const made = Object.fromEntries(users.map((user) => [user, randomBytes(24).toString('hex')]));
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The passwords of throw-away clusters on this machine's own address. */
export const testPasswords = () => Object.fromEntries(users.map((user) => [user, 'test']));

/** Connection strings to a cluster on this machine. */
export const urlFor = (port, passwords) => (user, database) => `postgres://${user}:${passwords[user]}@127.0.0.1:${port}/${database}`;

/**
 * Makes the roles and their passwords and, when named, the database that they share.
 * @param {(user: string, database: string) => string} url
 * @param {Record<string, string>} passwords by role
 * @param {string} [database]
 */
export async function prepareCluster(url, passwords, database) {
  await asAdmin(url('postgres', 'postgres'), async (admin) => {
    await admin.query(sql('roles.sql'));
    for (const [user, password] of Object.entries(passwords)) await admin.query(`ALTER ROLE ${user} PASSWORD ${admin.escapeLiteral(password)}`);
    const known = await admin.query('SELECT FROM pg_database WHERE datname = $1', [database ?? 'postgres']);
    if (known.rowCount === 0) await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(database)}`);
  });
  if (database) await asAdmin(url('postgres', database), (admin) => admin.query(sql('database.sql')));
}

/** Opens one connection for some work and closes it whatever happens. */
export async function asAdmin(connectionString, work) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
