/** Each thing that keeps `npm start` from starting is one sentence that says what to do. */
import { strict as assert } from 'node:assert';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startPostgres } from '../postgres.mjs';
import { freePort, isFree } from './ports.mjs';
import { mustReach } from './postgres-user.mjs';
import { mustReachDatabase, mustReachRedis } from './reachable.mjs';
import { Refusal } from './refusal.mjs';
import { readArguments, readSettings } from './settings.mjs';
import { throwAwayPostgres } from './throw-away.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tendril-refusals-'));
let postgres;

before(async () => {
  chmodSync(folder, 0o755);
  postgres = await throwAwayPostgres('tendril');
});

after(async () => {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const refusedWith = (sentence) => (error) => {
  assert.ok(error instanceof Refusal, String(error));
  assert.match(error.message, sentence);
  assert.ok(!error.message.includes('\n'), 'one line');
  return true;
};
const at = (change) => Object.assign(new URL(postgres.appUrl), change).href;

test('a word or a port that means nothing', () => {
  assert.throws(() => readArguments(['--fesh']), refusedWith(/"--fesh" means nothing here: say "npm start"/));
  for (const PORT of ['http', '0', '70000']) assert.throws(() => readSettings({ PORT }), refusedWith(/^PORT is ".+": give a number between/));
});

test('half of the addresses', () => {
  assert.throws(() => readSettings({ DATABASE_URL: 'postgres://a' }), refusedWith(/without MIGRATION_DATABASE_URL: give/));
  assert.throws(() => readSettings({ MIGRATION_DATABASE_URL: 'postgres://a' }), refusedWith(/without DATABASE_URL: give/));
  assert.throws(() => readSettings({ DATABASE_URL: 'postgres://a', MIGRATION_DATABASE_URL: 'postgres://b' }), refusedWith(/without a queue: set REDIS_URL, or/));
});

test('a port in use, over IPv4 and IPv6', async () => {
  for (const host of ['127.0.0.1', '::']) {
    const server = createServer();
    await new Promise((done, fail) => server.once('error', fail).listen(0, host, done));
    assert.equal(await isFree(server.address().port), false, host);
    await new Promise((done) => server.close(done));
  }
  assert.equal(await isFree(await freePort()), true);
});

test('a DATABASE_URL that leads nowhere, and never its password', async () => {
  const refused = async (address, sentence) =>
    assert.rejects(mustReachDatabase('DATABASE_URL', address), (error) => refusedWith(sentence)(error) && !/:(test|wrong)@/.test(error.message));
  await refused('tendril', /is not a database address: write it as postgres:\/\//);
  await refused(at({ port: String(await freePort()) }), /nothing listens there: start PostgreSQL/);
  await refused(at({ password: 'wrong' }), /the password is refused: correct it/);
  await refused(at({ pathname: '/nothing' }), /the database does not exist: create it/);
  await refused(at({ hostname: 'no-such-host.invalid' }), /no such host: correct the host name/);
  await mustReachDatabase('DATABASE_URL', postgres.appUrl);
});

test('a REDIS_URL where nothing answers', async () => {
  await assert.rejects(mustReachRedis('localhost:6379'), refusedWith(/is not a Redis address: write it as redis:/));
  await assert.rejects(mustReachRedis(`redis://127.0.0.1:${await freePort()}`), refusedWith(/cannot be used .+; start Redis, correct the address, or leave it out/));
});

test('data of another PostgreSQL', async () => {
  const dataDir = join(folder, 'old');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'PG_VERSION'), '17\n');
  await assert.rejects(startPostgres({ dataDir }), refusedWith(/are of PostgreSQL 17 and this Tendril runs PostgreSQL 18: dump them .+ "npm start -- --fresh"/));
});

test('a folder that the postgres user cannot enter', () => {
  const closed = join(folder, 'closed');
  mkdirSync(join(closed, 'data'), { recursive: true });
  chmodSync(closed, 0o700);
  assert.throws(() => mustReach(join(closed, 'data', 'x'), { uid: 65_534, gid: 65_534 }), refusedWith(/cannot enter .+closed: move this checkout .+ "chmod o\+x .+", or start as an ordinary user/));
  chmodSync(closed, 0o711);
  mustReach(join(closed, 'data', 'x'), { uid: 65_534, gid: 65_534 });
});
