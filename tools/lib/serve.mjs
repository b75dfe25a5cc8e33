import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endLeftOver } from '../postgres.mjs';
import { build } from './build.mjs';
import { accounts, fill, isEmpty } from './demonstration.mjs';
import { embedded, embeddedData } from './embedded.mjs';
import { migrate } from './migrate.mjs';
import { root } from './node.mjs';
import { forget, mustBeAlone, note } from './one-at-a-time.mjs';
import { hold, isFree } from './ports.mjs';
import { startProgram } from './programs.mjs';
import { mustReachDatabase, mustReachRedis } from './reachable.mjs';
import { Refusal } from './refusal.mjs';
import { home, logs, programEnvironment, readArguments, readSettings } from './settings.mjs';

/**
 * Starts everything, says where it is, and returns when it was interrupted.
 * @param {string[]} words what was said after "npm start --"
 * @param {Parameters<Parameters<typeof import('./until-stopped.mjs').untilStopped>[0]>[0]} life
 * @throws {Refusal} the sentence to show, when it cannot start or a part of it ends by itself
 */
export async function serve(words, life) {
  const began = Date.now();
  const wish = readArguments(words);
  const settings = readSettings(process.env);
  await mustBeReady(settings);
  if (wish.fresh) await beginAgain();
  note({ url: settings.publicUrl });
  life.onStop(forget);
  const letGo = await hold(settings.port);
  life.onStop(letGo);

  console.log('Building what changed (everything, the first time: a minute or two), and starting the database …');
  const [, database] = await Promise.all([build(life.signal), settings.external ?? embedded(life)]);
  const mail = settings.smtp ? undefined : await catcher(settings.port + 1, life);
  note({ url: settings.publicUrl, redis: settings.redis, database: { app: database.app, queue: database.queue }, smtp: mail?.smtpUrl });

  const env = programEnvironment(settings, database, mail?.smtpUrl);
  const owned = { ...env, MIGRATION_DATABASE_URL: database.owner };
  await migrate(owned, life.signal);
  if (wish.demo || (database.admin && (await isEmpty(database.admin)))) {
    console.log('Filling the demonstration, once: two schools and a term of their history …');
    await fill(owned, life.signal, database.admin);
  }

  await letGo();
  const programs = ['api', 'worker'].map((name) => startProgram(name, `dist/apps/${name}/main.js`, { env, logs }));
  life.onStop(() => Promise.all(programs.map((program) => program.stop())));
  const died = Promise.race([...programs, database].map((part) => part.died).filter(Boolean)).then((why) => Promise.reject(new Refusal(why)));
  await Promise.race([ready(settings.port, life.signal), died, life.interrupted]);
  if (!life.signal.aborted) welcome(settings, mail, Date.now() - began, wish.demo || database.admin ? accounts() : []);
  await Promise.race([life.interrupted, died]);
}

async function mustBeReady({ port, external, redis }) {
  mustBeAlone();
  if (!(await isFree(port))) throw new Refusal(`Port ${port} is in use by another program: stop that one, or start with another port, for example "PORT=${port + 10} npm start".`);
  if (external) {
    await mustReachDatabase('DATABASE_URL', external.app);
    await mustReachDatabase('MIGRATION_DATABASE_URL', external.owner);
    if (external.queue && !redis) await mustReachDatabase('QUEUE_DATABASE_URL', external.queue);
  }
  if (redis) await mustReachRedis(redis);
}

async function beginAgain() {
  await endLeftOver(embeddedData);
  rmSync(home, { recursive: true, force: true });
}

async function catcher(webPort, { onStop }) {
  const { catchMail } = await import('./mail-catcher.mjs');
  const mail = await catchMail({ webPort, folder: join(home, 'mails') });
  onStop(() => Promise.race([mail.stop(), sleep(2_000)]));
  return mail;
}

async function ready(port, signal) {
  for (const last = Date.now() + 60_000; Date.now() < last && !signal.aborted; await sleep(100)) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    if (answer?.ok) return;
  }
  if (!signal.aborted) throw new Refusal(`The api did not become ready within a minute: read ${relative(root, logs)}/api.log.`);
}

function welcome({ publicUrl }, mail, took, known) {
  const addresses = [
    ['Start page', `${publicUrl}/`],
    ['Counsellor console', `${publicUrl}/console`],
    ['API', `${publicUrl}/api/docs`],
    ...(mail ? [['Caught mails', mail.pageUrl]] : []),
    ['Logs', relative(process.cwd(), logs)],
  ];
  console.log(`\nTendril is ready (${(took / 1000).toFixed(1)} s). Ctrl-C stops it.\n`);
  console.log(table(addresses));
  if (known.length === 0) return;
  console.log('\nDemonstration accounts\n');
  console.log(table(known.map(({ who, where, user, secret }) => [who, user, secret, where.startsWith('/') ? publicUrl + where : where])));
}

/** @param {string[][]} rows of cells @returns {string} columns of equal width */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, column) => String(cell ?? '').padEnd(widths[column] + 3)).join('').trimEnd()}`).join('\n');
}
