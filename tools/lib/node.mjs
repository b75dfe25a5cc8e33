import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const bin = join(root, 'node_modules/.bin');

/** npm puts the pinned Node first in the path; whoever calls a tool without npm is sent there. */
export async function onPinnedNode() {
  if (process.version.startsWith('v24.')) return true;
  const pinned = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(pinned)) {
    console.error('The packages are not installed: run "node tools/setup.mjs", or start with npm.');
    process.exit(1);
  }
  const child = spawn(pinned, process.argv.slice(1), { stdio: 'inherit', shell: process.platform === 'win32' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
  return false;
}

/** The environment in which the workspace's own tools and the pinned Node come first. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
});
