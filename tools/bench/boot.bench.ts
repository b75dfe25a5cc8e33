import { join } from 'node:path';
import { createTestDatabase } from '@tendril/platform/testing';
import { median } from './measure';
import { API, startServer, timeToTheEnd } from './program';
import type { Row } from './row';

const ROUNDS = 7;

/** From the start of a process to its first answer: the api on a migrated database, an empty Nest on Fastify, and Node alone to its end. */
export async function run(): Promise<Row[]> {
  const test = await createTestDatabase([]);
  const api: number[] = [];
  const bare: number[] = [];
  const node: number[] = [];
  const start = async (program: string, path: string) => {
    const server = await startServer(program, { DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl }, path);
    await server.stop();
    return server.milliseconds;
  };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      node.push(await timeToTheEnd(['--eval', '0']));
      bare.push(await start(join(import.meta.dirname, 'bare-nest.child.js'), '/'));
      api.push(await start(API, '/api/health/ready'));
    }
  } finally {
    await test.close();
  }
  const least = median(bare);
  return [
    { name: 'Node, from start to end', value: median(node), unit: 'ms' },
    { name: 'an empty Nest on Fastify, to its first answer', value: least, unit: 'ms' },
    { name: 'the api, to ready', value: median(api), unit: 'ms', ratio: median(api.map((time, round) => time / (bare[round] ?? time))), note: `database and queue reached; median of ${ROUNDS} starts in turns` },
  ];
}
