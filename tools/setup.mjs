/** Installs the packages when they are missing or older than the lock file. Runs on the machine's own Node, 20 or later. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}node_modules/.tendril-installed`;
const marker = () => [createHash('sha256').update(readFileSync(`${root}package-lock.json`)).digest('hex'), process.platform, process.arch].join(' ');

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Tendril needs Node 20 or later to set itself up; this is ${process.version}: install a newer one from nodejs.org.`);
  process.exit(1);
}
if (!existsSync(stamp) && installedByHand()) writeFileSync(stamp, marker());
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== marker()) {
  console.log('Installing the packages (once, and again when they change) …');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { status } = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && npm.length === 1,
  });
  if (status !== 0) {
    console.error('The packages could not be installed: see the lines above; the machine needs its npm registry once.');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, marker());
}

/** npm writes this file last; one that is newer than the lock file tells of a whole installation. */
function installedByHand() {
  const written = `${root}node_modules/.package-lock.json`;
  return existsSync(written) && statSync(written).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}
