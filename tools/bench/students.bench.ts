import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESSION_COOKIE } from '@tendril/platform';
import { median, sideBySide } from './measure';
import { API, startServer } from './program';
import type { Row } from './row';
import { makeStudents, STUDENTS } from './students-school';

const AT_ONCE = 8;
const ROUNDS = 5;
const SECONDS = 2;

/** The api's list of a school's students, against the statements it sends played by bare pg behind bare Fastify. */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-students-'));
  const school = await makeStudents(folder);
  const agent = new Agent({ keepAlive: true });
  const stops: (() => Promise<void>)[] = [() => school.close()];
  try {
    writeFileSync(join(folder, 'statements.json'), JSON.stringify(school.statements));
    const env = { DATABASE_URL: school.appUrl, QUEUE_DATABASE_URL: school.queueUrl, STATEMENTS: join(folder, 'statements.json'), FILES_DIR: folder, LOG_LEVEL: 'info' };
    const api = await startServer(API, { ...env, SECRET_KEY: school.secretKey }, '/api/health/ready');
    stops.push(api.stop);
    const bare = await startServer(join(import.meta.dirname, 'bare-list.child.js'), env, '/');
    stops.push(bare.stop);
    const headers = { cookie: `${SESSION_COOKIE}=${school.session}` };
    const ask = (url: string) => () => readList(agent, url, headers);
    const [list, all, ours] = [`${bare.url}/list`, `${bare.url}/all`, `${api.url}/api/students`];
    const [oneApi, oneList, oneAll] = await sideBySide(9, 40, ask(ours), ask(list), ask(all));
    const [apiFlow = 0, listFlow = 0, allFlow = 0] = await inTurns([ours, list, all], headers);
    return [
      { name: `${STUDENTS} students, the list's SQL, bare pg and Fastify`, value: oneList, unit: 'ms' },
      { name: `${STUDENTS} students, all the api's SQL, bare`, value: oneAll, unit: 'ms', note: `${school.statements.all.length} statements: session, school, list` },
      { name: `${STUDENTS} students, the api`, value: oneApi, unit: 'ms', ratio: oneApi / oneList, note: `${(oneApi / oneAll).toFixed(2)} x all the same SQL, bare; median, one at a time` },
      { name: `${AT_ONCE} at once: the list's SQL, bare`, value: listFlow, unit: '/s' },
      { name: `${AT_ONCE} at once: all the api's SQL, bare`, value: allFlow, unit: '/s' },
      { name: `${AT_ONCE} at once: the api`, value: apiFlow, unit: '/s', ratio: listFlow / apiFlow, note: `${(allFlow / apiFlow).toFixed(2)} x all the same SQL, bare; time a request` },
    ];
  } finally {
    agent.destroy();
    for (const stop of stops.reverse()) await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One request; an answer with another number of students is a fault. */
function readList(agent: Agent, url: string, headers: Record<string, string>): Promise<void> {
  return new Promise((done, fail) => {
    get(url, { agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => { text += part; });
      response.on('end', () => {
        const { items } = JSON.parse(text) as { items?: unknown[] };
        if (items?.length === STUDENTS) done();
        else fail(new Error(`${url} answered ${response.statusCode} with ${items?.length ?? 'no'} students`));
      });
    }).on('error', fail);
  });
}

type Autocannon = (options: { url: string; connections: number; duration: number; headers: Record<string, string> }) => Promise<{ requests: { average: number }; non2xx: number }>;

/** Requests a second of each address, taken in turns. */
async function inTurns(urls: readonly string[], headers: Record<string, string>): Promise<number[]> {
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;
  const taken = urls.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, url] of urls.entries()) {
      const { requests, non2xx } = await autocannon({ url, connections: AT_ONCE, duration: SECONDS, headers });
      if (non2xx > 0) throw new Error(`${url} refused ${non2xx} requests`);
      taken[index]?.push(requests.average);
    }
  }
  return taken.map(median);
}
