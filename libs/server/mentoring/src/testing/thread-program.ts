import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Bundles the solver's thread as the worker's build does, into a folder of its own: a thread does not run under Jest's transform. */
export function buildThread(): { program: URL; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-thread-'));
  const tsdown = join(dirname(createRequire(import.meta.url).resolve('tsdown/package.json')), 'dist', 'run.mjs');
  const { NODE_OPTIONS: _, ...env } = process.env;
  execFileSync(process.execPath, [
    tsdown, join(here, '../matching/solve.thread.ts'), '--no-config', '--no-dts', '--format', 'esm', '--platform', 'node', '--target', 'node24',
    '--tsconfig', join(here, '../../tsconfig.json'), '--out-dir', folder,
  ], { env, stdio: 'pipe' });
  return { program: pathToFileURL(join(folder, 'solve.thread.mjs')), folder };
}
