/** Whatever the server writes into the audit trail has words in the console, so that no school reads codes. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
const { action: words, detail: details } = JSON.parse(readFileSync(join(root, 'apps/console/src/i18n/en/trail.json'), 'utf8'));

/** Actions written as such: one, or one of two. */
const RECORD = /\brecord\(\s*(?:\w+ \? '([a-z.-]+)' : )?'([a-z-]+\.[a-z-]+)'/g;

/** The whole call, to the end of its statement. */
const CALL = /\baudit\w*\.record\([\s\S]*?\);/g;
/** The keys of what is written beside an action, shorthand or not. */
const KEY = /(?<=[{,]\s*)(\w+)(?=\s*[:,}])/g;
/** Ids that the console has a name for; the others are left out there. */
const NAMED = ['exerciseId', 'assignmentId', 'copiedFromId', 'cohortId', 'mentorId'];

const sources = globSync('libs/server/**/*.ts', { cwd: root }).filter((file) => !/spec|testing/.test(file)).map((file) => readFileSync(join(root, file), 'utf8'));
const written = sources.flatMap((text) => [...text.matchAll(RECORD)].flatMap(([, one, other]) => [one, other].filter(Boolean)));
const keys = sources.flatMap((text) => [...text.matchAll(CALL)].flatMap(([call]) => [...call.slice(call.indexOf('{')).matchAll(KEY)].map(([key]) => key)));
/** Tables without a school: what lapses there is in no school's trail. */
const COMMON = ['session', 'sign_in_attempt'];
/** What the rule of retention counts, table by table. */
const tables = sources.flatMap((text) => [...text.matchAll(/table: '(\w+)'[^\n]*\blapses:/g)].map(([, table]) => table)).filter((table) => !COMMON.includes(table));

test('the words of the audit trail stand for every action that the server writes', () => {
  assert.ok(written.length > 90, 'the actions are found in the source');
  const lacking = [...new Set(written)].filter((action) => {
    const [noun, verb] = action.split('.');
    return !words[noun]?.[verb];
  });
  assert.deepEqual(lacking, []);
});

test('and for everything that it writes beside an action', () => {
  assert.ok(keys.length > 90 && tables.length > 9, 'the details are found in the source');
  assert.deepEqual([...new Set([...keys, ...tables])].filter((key) => !details[key] && !(key.endsWith('Id') && !NAMED.includes(key))), []);
});
