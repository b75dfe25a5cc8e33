/** No file imports itself, not even by a long way round; types, which vanish, do not count. */
import { strict as assert } from 'node:assert';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\bfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;

/** @returns {Map<string, string[]>} the files that each file imports for their values */
function readImports() {
  const { paths } = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions;
  const files = globSync('{apps,libs,migrations,tools}/**/*.{ts,mjs}', { cwd: root, exclude: (name) => /node_modules|dist|\.angular/.test(name) });
  const resolve = (from, name) => {
    const base = name.startsWith('.') ? join(dirname(from), name) : paths[name]?.[0];
    return base && [base, `${base}.ts`, `${base}/index.ts`].map((path) => join(path)).find((path) => /\.(ts|mjs)$/.test(path) && existsSync(join(root, path)));
  };
  return new Map(files.map((file) => [file, [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((found) => resolve(file, found[1] ?? found[2])).filter(Boolean)]));
}

/** @returns {string[] | undefined} the first circle, its files in order */
function findCycle(imports) {
  const done = new Set();
  const visit = (file, way) => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const cycle = visit(next, [...way, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of imports.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

test('no import cycle between files', () => {
  const imports = readImports();
  assert.ok([...imports.values()].some((targets) => targets.length > 2), 'imports are found at all');
  assert.equal(findCycle(imports)?.join(' → '), undefined);
});

test('a cycle would be found', () => {
  assert.deepEqual(findCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]])), ['b', 'c', 'b']);
});
