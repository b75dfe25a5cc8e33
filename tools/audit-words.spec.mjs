/** Whatever the server writes into the audit trail has words in the console, so that no school reads codes. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const { action: words } = JSON.parse(readFileSync(join(root, 'apps/console/src/i18n/en/trail.json'), 'utf8'));

/** Actions written as such: one, or one of two. */
const RECORD = /\brecord\(\s*(?:\w+ \? '([a-z.-]+)' : )?'([a-z-]+\.[a-z-]+)'/g;

const written = globSync('libs/server/**/*.ts', { cwd: root }).filter((file) => !/spec|testing/.test(file))
  .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(RECORD)].flatMap(([, one, other]) => [one, other].filter(Boolean)));

test('the words of the audit trail stand for every action that the server writes', () => {
  assert.ok(written.length > 90, 'the actions are found in the source');
  const lacking = [...new Set(written)].filter((action) => {
    const [noun, verb] = action.split('.');
    return !words[noun]?.[verb];
  });
  assert.deepEqual(lacking, []);
});
