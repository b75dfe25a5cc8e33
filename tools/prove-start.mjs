/** Proves `npm start` on this checkout: it answers, signs in a demonstration counsellor, sends a mail, and stops without a trace. */
import { strict as assert } from 'node:assert';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './lib/node.mjs';
import { freePort, isFree } from './lib/ports.mjs';
import { accountsFile, home } from './lib/settings.mjs';

const count = { passed: 0, failed: 0 };
const port = (await isFree(4400)) ? 4400 : await freePort();
const url = `http://localhost:${port}`;
const before = ours();
const mails = join(home, 'mails');
let npm;

await prove('npm start is ready', start);
await prove('the start page and the three apps answer', async () => {
  for (const path of ['/', '/console', ...new Set(accounts().map(({ where }) => new URL(where, url).pathname))]) {
    const page = await fetch(url + path, { headers: { accept: 'text/html' } });
    assert.equal(page.status, 200, `${path} answers ${page.status}`);
    assert.match(await page.text(), /<html/i, path);
  }
});
await prove('a demonstration counsellor signs in', async () => {
  const counsellor = accounts().find(({ who, user }) => /counsellor/i.test(who) && user.includes('@'));
  assert.ok(counsellor, `${accountsFile} names a counsellor`);
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ kind: 'password', email: counsellor.user, password: counsellor.secret }),
  });
  assert.ok([200, 201].includes(answer.status), `POST /api/session answers ${answer.status}: ${await answer.text()}`);
  assert.match(answer.headers.getSetCookie().join(), /^__Host-.+; *HttpOnly/i);
});
await prove('a mail passes through outbox, relay, queue and worker', async () => {
  const known = caught();
  const mentor = accounts().find(({ where }) => where.includes('/mentor/'));
  const answer = await fetch(`${url}/api/sign-in-links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ school: mentor.where.split('/mentor/')[1], email: mentor.user }),
  });
  assert.ok(answer.ok, `POST /api/sign-in-links answers ${answer.status}: ${await answer.text()}`);
  for (const last = Date.now() + 20_000; !caught().some((mail) => !known.includes(mail) && readFileSync(join(mails, mail), 'utf8').includes(`To: ${mentor.user}`)); await sleep(200))
    assert.ok(Date.now() < last, 'no mail came within 20 s (an address gets three links in a quarter of an hour)');
});
await prove('Ctrl-C stops it without a trace', stop);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);

async function prove(what, work) {
  const began = Date.now();
  try {
    await work();
    count.passed += 1;
    console.log(`✔ ${what} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    count.failed += 1;
    console.log(`✖ ${what}: ${error.message}`);
  }
}

/** The files of the mails that the development catcher keeps. */
function caught() {
  return existsSync(mails) ? readdirSync(mails).filter((name) => name.endsWith('.eml')) : [];
}

function accounts() {
  return JSON.parse(readFileSync(accountsFile, 'utf8'));
}

async function start() {
  npm = spawn('npm', ['start'], { cwd: root, env: { ...process.env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  npm.ended = new Promise((done) => npm.once('close', done));
  let said = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (text) => (said += text));
  for (const last = Date.now() + 300_000; Date.now() < last && !said.includes('Tendril is ready') && npm.exitCode === null; ) await sleep(50);
  assert.match(said, /Tendril is ready/, said.slice(-2_000));
}

/** As the terminal does: the whole foreground group is interrupted. */
async function stop() {
  if (npm.exitCode === null && npm.signalCode === null) process.kill(-npm.pid, 'SIGINT');
  const gone = await Promise.race([npm.ended.then(() => true), sleep(30_000, false)]);
  if (!gone) process.kill(-npm.pid, 'SIGKILL');
  assert.ok(gone, 'npm start did not end within 30 s');
  for (const last = Date.now() + 3_000; Date.now() < last && left().length > 0; ) await sleep(50);
  assert.deepEqual(left(), []);
  assert.ok(await isFree(port), `port ${port} is still in use`);
}

/** What was not there before we started. */
function left() {
  return ours().filter((one) => !before.includes(one));
}

/** The processes that run in this checkout or from its files, as "pid command"; this needs /proc, elsewhere none are seen. */
function ours() {
  const folder = root.replace(/\/$/, '');
  const look = (read) => {
    try {
      return read();
    } catch {
      return '';
    }
  };
  return (look(() => readdirSync('/proc')) || [])
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => ({ pid, command: look(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')), cwd: look(() => readlinkSync(`/proc/${pid}/cwd`)) }))
    .filter(({ command, cwd }) => command && (command.includes(`${folder}/`) || cwd === folder || cwd.startsWith(`${folder}/`)))
    .map(({ pid, command }) => `${pid} ${command.trim()}`);
}
