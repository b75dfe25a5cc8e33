/** `npm test`: every check there is, on one throw-away PostgreSQL, ending with the count. Project names after "--" narrow it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Count } from './lib/count.mjs';
import { bin, onPinnedNode, root, toolEnvironment } from './lib/node.mjs';
import { end, leash } from './lib/processes.mjs';
import { Refusal, run } from './lib/refusal.mjs';

const CHECKS = 'lint,typecheck,test,build,budgets';

if (await onPinnedNode()) {
  await run(checkAll);
  process.exit();
}

async function checkAll() {
  const { throwAwayPostgres } = await import('./lib/throw-away.mjs');
  const { untilStopped } = await import('./lib/until-stopped.mjs');
  const began = Date.now();
  const count = new Count();
  let code = 1;
  const interruptedBy = await untilStopped(async ({ signal, onStop }) => {
    const postgres = process.env.TEST_POSTGRES_ADMIN_URL ? undefined : await throwAwayPostgres();
    if (postgres) onStop(postgres.stop);
    code = await runChecks({ ...toolEnvironment(), ...testData(), TEST_POSTGRES_ADMIN_URL: postgres?.adminUrl ?? process.env.TEST_POSTGRES_ADMIN_URL }, count, signal);
  });
  if (interruptedBy) console.log(`Interrupted (${interruptedBy}).`);
  if (code !== 0 && count.failed === 0) count.failed = 1;
  if (count.names.size > 0) console.log(`\nFailed:\n${[...count.names].map((name) => `  ${name}`).join('\n')}`);
  console.log(`\nAll of it took ${Math.round((Date.now() - began) / 1000)} s.\n${count}`);
  return count.failed > 0 || count.passed === 0 ? 1 : 0;
}

/** The folder of real data: optional, but when named it must be there. */
function testData() {
  const named = process.env.TENDRIL_TEST_DATA;
  if (!named) return {};
  const folder = resolve(root, named);
  if (!existsSync(folder)) throw new Refusal(`TENDRIL_TEST_DATA names ${folder}, which does not exist: correct it, or leave it out.`);
  return { TENDRIL_TEST_DATA: folder };
}

async function runChecks(env, count, signal) {
  const projects = process.argv.slice(2);
  const args = ['run-many', '-t', CHECKS, '--output-style=stream', ...(projects.length > 0 ? ['-p', projects.join(',')] : [])];
  const nx = spawn(join(bin, 'nx'), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const letGo = leash(nx.pid ?? 0);
  signal.addEventListener('abort', () => end(nx.pid, 'SIGTERM'));
  for (const [from, to] of [[nx.stdout, process.stdout], [nx.stderr, process.stderr]])
    createInterface(from).on('line', (line) => {
      to.write(`${line}\n`);
      count.read(line);
    });
  const code = await new Promise((done, fail) => nx.once('error', fail).once('close', done));
  await letGo();
  return code ?? 1;
}
