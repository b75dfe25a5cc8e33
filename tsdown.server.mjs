import { globSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { defineConfig } from 'tsdown';

const root = import.meta.dirname;

/** A workspace name that leads to no file would otherwise be found out at the first start. */
const nothingLeftOut = {
  name: 'nothing-left-out',
  generateBundle(_options, bundle) {
    const missing = Object.values(bundle).flatMap((chunk) => chunk.imports ?? []).filter((name) => name.startsWith('@tendril/'));
    if (missing.length > 0) this.error(`No source was found for ${[...new Set(missing)].join(', ')}.`);
  },
};

/**
 * How a server program is bundled: the workspace's own code in, node_modules out, decorators with their metadata.
 * @param {string} folder the project's folder
 * @param {string[]} entries its source files to start from
 * @param {{ threads?: boolean }} options with threads, every `*.thread.ts` of the libraries lies beside the entry, where
 *   `new Worker(new URL('./name.thread.js', import.meta.url))` finds it
 */
export function serverBundle(folder, entries, { threads = false } = {}) {
  const found = threads ? globSync('libs/**/*.thread.ts', { cwd: root, exclude: ['**/node_modules'] }).map((file) => join(root, file)) : [];
  const files = [...entries.map((file) => join(folder, file)), ...found];
  return defineConfig({
    entry: Object.fromEntries(files.map((file) => [basename(file, '.ts'), file])),
    outDir: join(root, 'dist', relative(root, folder)),
    tsconfig: join(folder, 'tsconfig.json'),
    format: 'esm',
    platform: 'node',
    target: 'node24',
    fixedExtension: false,
    deps: { neverBundle: true, alwaysBundle: [/^@tendril\//] },
    plugins: [nothingLeftOut],
    dts: false,
    sourcemap: true,
    clean: true,
    report: false,
    logLevel: 'warn',
  });
}
