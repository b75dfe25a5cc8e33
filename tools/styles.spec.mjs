/** All screens' styles are in one sheet: what one says of a class by itself also holds in every other screen. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');

/** @returns {string[]} every selector of a style sheet, each by itself */
function selectorsOf(file) {
  const css = readFileSync(join(root, file), 'utf8').replace(/\/\*.*?\*\//gs, '');
  return [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list]) => list.split(/,(?![^(]*\))/)).map((one) => one.trim()).filter((one) => !one.startsWith('@'));
}

const classesIn = (selectors) => new Set(selectors.flatMap((one) => [...one.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name)));
/** Classes that are styled wherever they stand. */
const bareIn = (selectors) => new Set(selectors.flatMap((one) => /^\.([a-z][\w-]*)(?::[^\s.]+)?$/.exec(one)?.[1] ?? []));

/** The frame belongs to every screen. */
const sheets = globSync('apps/console/src/app/*/*/*.css', { cwd: root }).map((file) => ({ file, selectors: selectorsOf(file) }));

test('no screen of the console styles a class by itself that another screen styles too', () => {
  assert.ok(sheets.length > 12, 'the styles are found at all');
  const clashes = sheets.flatMap((one) => sheets.filter((other) => other !== one).flatMap((other) =>
    [...bareIn(one.selectors)].filter((name) => classesIn(other.selectors).has(name)).map((name) => `.${name} of ${one.file} meets ${other.file}`)));
  assert.deepEqual(clashes, []);
});
