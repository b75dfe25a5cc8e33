/** The second school is filled twice; every row but ids, keys and measured times must come out the same. */
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../lib/node.mjs';
import { asAdmin, prepareCluster, testPasswords, urlFor } from '../lib/roles.mjs';
import { throwAwayPostgres } from '../lib/throw-away.mjs';

const NOW = '2026-11-23T10:00:00Z';
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** Keys and their hashes, and how long something took. */
const DRAWN = ['token_hash', 'secret_hash', 'pin_hash', 'subject', 'milliseconds', 'plan_hash', 'school_hash'];
const files = mkdtempSync(join(tmpdir(), 'tendril-demo-'));
const made = [];
let postgres;
let url;

before(async () => {
  if (!process.env.TEST_POSTGRES_ADMIN_URL) postgres = await throwAwayPostgres();
  url = urlFor(Number(new URL(process.env.TEST_POSTGRES_ADMIN_URL ?? postgres.adminUrl).port), testPasswords());
});

after(async () => {
  for (const name of made) await asAdmin(url('postgres', 'postgres'), (admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  await postgres?.stop();
  rmSync(files, { recursive: true, force: true });
});

test('two fills give the same rows, a busy term of them', async () => {
  const [one, other] = [await filled(), await filled()];
  const busy = ['student', 'submission', 'review', 'interview', 'contact', 'touchpoint', 'consent', 'match_proposal', 'mentorship', 'mentor_application', 'roster_import', 'clearance'];
  for (const table of busy) assert.ok(one.get(table)?.rows > 0, `${table} has rows`);
  assert.equal(one.get('mail')?.rows, 0, 'nobody is written to');
  for (const [table, facts] of one) assert.deepEqual(other.get(table), facts, table);
  assert.ok(one.get('pairs').rows > 5);
});

async function filled() {
  const name = `demo_${randomBytes(5).toString('hex')}`;
  made.push(name);
  await prepareCluster(url, testPasswords(), name);
  const env = {
    ...process.env, DATABASE_URL: url('tendril_app', name), MIGRATION_DATABASE_URL: url('tendril_owner', name), QUEUE_DATABASE_URL: url('tendril_queue', name),
    SECRET_KEY: 'a key for the demonstration alone', FILES_DIR: files, NODE_OPTIONS: '', NODE_ENV: 'test',
  };
  const run = promisify(execFile);
  await run(process.execPath, ['dist/migrations/migrate.js'], { cwd: root, env });
  await run(process.execPath, ['dist/tools/demo.js', '--only', 'riverside-high', '--now', NOW], { cwd: root, env });
  return asAdmin(url('postgres', name), fingerprint);
}

/** Per table how many rows there are and what they say; the pairs of the match runs by their names. */
async function fingerprint(admin) {
  const { rows: tables } = await admin.query(`SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '%migration%' ORDER BY 1`);
  const facts = new Map();
  for (const { name } of tables) facts.set(name, summed((await admin.query(`SELECT * FROM ${admin.escapeIdentifier(name)}`)).rows));
  const pairs = `SELECT r.name, s.username, m.email, p.score FROM match_proposal p JOIN match_run r ON r.id = p.run_id JOIN student s ON s.id = p.student_id JOIN membership m ON m.id = p.mentor_id`;
  return facts.set('pairs', summed((await admin.query(pairs)).rows));
}

function summed(rows) {
  const texts = rows.map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).filter(([column]) => !DRAWN.includes(column)))).replaceAll(UUID, '#'));
  return { rows: rows.length, sum: createHash('sha256').update(texts.sort().join('\n')).digest('hex') };
}
