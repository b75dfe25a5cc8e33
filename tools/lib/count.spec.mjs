import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Count } from './count.mjs';

const counted = (text) => {
  const count = new Count();
  text.split('\n').forEach((line) => count.read(line));
  return String(count);
};

test('tests of Jest and of Node are summed, coloured or not', () => {
  assert.equal(counted('platform: \u001b[1mTests:       \u001b[22m\u001b[31m2 failed\u001b[39m, 1 skipped, 45 passed, 48 total\ntools: ℹ pass 24\ntools: ℹ fail 0'), '69 passed, 2 failed');
});

test('what is replayed from the cache bears no name, and counts', () => {
  assert.equal(counted('> nx run platform:test  [existing outputs match the cache, left as is]\n\nTests:       1 skipped, 99 passed, 100 total\nℹ pass 48'), '147 passed, 0 failed');
});

test('a task that fails without a failing test is one failure', () => {
  assert.equal(counted('matching: Tests:       0 total\nidentity: Tests:       1 failed, 3 total\nFailed tasks:\n\n- matching:test\n- identity:test\n- api:lint'), '0 passed, 3 failed');
});

test('what a test itself prints is not counted', () => {
  assert.equal(counted('api:   Tests: 5 passed, 5 total of the table\napi: 12 passed'), '0 passed, 0 failed');
});

test('names what failed, once each', () => {
  const count = new Count();
  for (const line of ['platform:   \u001b[1m● events › are sent › once\u001b[22m', 'platform:   ● events › are sent › once', 'tools: ✖ a port is free (3.2ms)', 'Failed tasks:', '- api:lint']) count.read(line);
  assert.deepEqual([...count.names], ['platform: events › are sent › once', 'tools: a port is free', 'api:lint']);
});
