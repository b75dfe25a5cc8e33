/**
 * `node tools/budgets.mjs <app>...`: holds the built applications to their sizes, as they travel (brotli, quality 11), and prints them.
 * Initial JavaScript, each lazy file, and a first visit: the page, its style, its scripts, one language and the largest screen. kB are 1000 bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Upper bounds in kB. A lazy file is one route's own code, or code that several routes share and the browser fetches once. */
const BOUNDS = {
  student: { initial: 100, lazy: 25, visit: 140 },
  mentor: { initial: 100, lazy: 25, visit: 140 },
  console: { initial: 150, lazy: 80, visit: 300, named: { reports: 190 } },
};
const LANGUAGES = ['en', 'fr', 'rw'];

const kilobytes = (path) => brotliCompressSync(readFileSync(path)).length / 1000;
const isScript = (file) => file.endsWith('.js');
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

/** Every file that `start` needs at once: itself and what it imports statically. */
function closure(outputs, start) {
  const seen = new Set();
  const visit = (file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement' && outputs[path]) visit(path);
  };
  visit(start);
  return [...seen];
}

export function measure(app, folder) {
  const { outputs } = JSON.parse(readFileSync(join(folder, 'browser-stats.json'), 'utf8'));
  const size = Object.fromEntries(Object.keys(outputs).filter((file) => /\.(js|css)$/.test(file)).map((file) => [file, kilobytes(join(folder, 'browser', file))]));
  const entryOf = (ending) => Object.keys(outputs).find((file) => outputs[file].entryPoint?.endsWith(ending));
  const main = entryOf(`apps/${app}/src/main.ts`);
  const styles = Object.keys(outputs).filter((file) => file.startsWith('styles') && file.endsWith('.css'));
  const initial = closure(outputs, main).filter(isScript);

  const lazy = Object.keys(outputs).filter((file) => isScript(file) && !initial.includes(file)).map((file) => ({ file, size: size[file] }));
  const isTexts = ({ file }) => LANGUAGES.some((language) => outputs[file].entryPoint?.endsWith(`/i18n/${language}/index.ts`));
  const texts = Math.max(0, ...lazy.filter(isTexts).map((one) => one.size));
  const screens = lazy.filter((one) => outputs[one.file].entryPoint && !isTexts(one)).map(({ file }) => sum(closure(outputs, file).filter((one) => isScript(one) && !initial.includes(one)).map((one) => size[one])));
  const shell = lazy.find(({ file }) => outputs[file].entryPoint?.endsWith('/shell/shell.ts'))?.size ?? 0;
  const page = ['index.html', '_en/index.html'].map((file) => { try { return kilobytes(join(folder, 'browser', file)); } catch { return 0; } });

  return {
    initial: sum(initial.map((file) => size[file])),
    lazy,
    visit: sum([...initial, ...styles].map((file) => size[file])) + Math.max(...page) + texts + shell + Math.max(0, ...screens),
  };
}

/** The rows of an application: what, how much, how much at most. */
export function judge(app, { initial, lazy, visit }) {
  const bounds = BOUNDS[app];
  const nameOf = (file) => file.replace(/-[\w-]{8}\.js$/, '');
  const boundOf = (file) => bounds.named?.[nameOf(file)] ?? bounds.lazy;
  const largest = [...lazy].sort((one, other) => other.size / boundOf(other.file) - one.size / boundOf(one.file));
  return [
    { app, what: 'initial JavaScript', size: initial, bound: bounds.initial },
    ...largest.slice(0, 5).map(({ file, size }) => ({ app, what: `lazy: ${nameOf(file)}`, size, bound: boundOf(file) })),
    { app, what: 'first visit in all', size: visit, bound: bounds.visit },
  ];
}

if (import.meta.filename === process.argv[1]) {
  const apps = process.argv.slice(2).length ? process.argv.slice(2) : Object.keys(BOUNDS);
  const rows = apps.flatMap((app) => judge(app, measure(app, join(import.meta.dirname, '../dist/apps', app))));
  for (const { app, what, size, bound } of rows) {
    console.log(`${size > bound ? 'OVER' : ' ok '}  ${app.padEnd(8)} ${what.padEnd(36)} ${size.toFixed(1).padStart(7)} of ${bound} kB`);
  }
  if (rows.some(({ size, bound }) => size > bound)) process.exitCode = 1;
}
