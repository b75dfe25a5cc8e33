import { entities, InstallationModule } from '@tendril/installation';
import { CreateSchool } from '@tendril/identity';
import { Config, createHttpApp, SESSION_COOKIE } from '@tendril/platform';
import { createTestDatabase } from '@tendril/platform/testing';
import pg from 'pg';

export const STUDENTS = 600;
const SECRET_KEY = 'a secret key of the benchmark, long enough';

export interface Statement { readonly text: string; readonly values: unknown[] }

export interface BenchSchool {
  readonly appUrl: string;
  readonly queueUrl: string;
  readonly secretKey: string;
  /** The token of its admin's session. */
  readonly session: string;
  /** What the api sends for the list: all of it, and the list's query alone with the school set. */
  readonly statements: { readonly all: Statement[]; readonly list: Statement[] };
  close(): Promise<void>;
}

/** A school of 600 students in a database of its own, made by the application itself. */
export async function makeStudents(filesDir: string): Promise<BenchSchool> {
  const test = await createTestDatabase(entities);
  const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY, LOG_LEVEL: 'silent', FILES_DIR: filesDir });
  const app = await createHttpApp(InstallationModule.forRoot({ config, database: test.database }), config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const call = async (method: 'GET' | 'POST', path: string, session = '', payload?: object) => {
    const response = await app.inject({ method, url: `/api${path}`, headers: { 'sec-fetch-site': 'same-origin' }, cookies: { [SESSION_COOKIE]: session }, ...payload && { payload } });
    if (response.statusCode >= 300) throw new Error(`${method} ${path} answered ${response.statusCode} ${response.body}`);
    return response;
  };
  const { invitation } = await app.get(CreateSchool).run({
    name: 'Benchmark', slug: 'benchmark', timeZone: 'Africa/Kigali', languages: ['en'], admin: { email: 'head@benchmark.example', givenName: 'Solange', familyName: 'Uwera' },
  });
  const accepted = await call('POST', '/invitations/acceptance', '', { school: 'benchmark', token: invitation.split('/').at(-1), password: 'correct horse battery' });
  const session = accepted.cookies.find(({ name }) => name === SESSION_COOKIE)?.value ?? '';
  const make = async (path: string, payload: object) => (await call('POST', path, session, payload)).json<{ id: string }>().id;
  const academicYearId = await make('/academic-years', { name: 'The year', startsOn: '2026-01-05', endsOn: '2099-12-18', terms: [] });
  const cohorts: string[] = [];
  for (let cohort = 0; cohort < 20; cohort += 1) cohorts.push(await make('/cohorts', { name: `Class ${cohort}`, academicYearId }));
  for (let student = 0; student < STUDENTS; student += 1) {
    await make('/students', { givenName: 'Aline', familyName: `Uwase ${student}`, preferredName: null, birthDate: '2010-02-03', externalId: null, cohortId: cohorts[student % cohorts.length] });
  }
  await call('GET', '/students', session);
  const all = await watch(() => call('GET', '/students', session));
  await analyse(test.ownerUrl);
  await app.close();
  return { appUrl: test.appUrl, queueUrl: test.queueUrl, secretKey: SECRET_KEY, session, statements: { all, list: listAlone(all) }, close: () => test.close() };
}

/** The statements that are sent meanwhile. */
async function watch(work: () => Promise<unknown>): Promise<Statement[]> {
  const seen: Statement[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (this: unknown, ...sent: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function (...sent) {
    const [first, second] = sent;
    if (typeof first === 'string') seen.push({ text: first, values: Array.isArray(second) ? second : [] });
    return query.apply(this, sent);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return seen;
}

function listAlone(all: readonly Statement[]): Statement[] {
  const list = all.findIndex(({ text }) => /\bFROM "?student"?/.test(text));
  const school = all.findLastIndex(({ text }, index) => index < list && text.includes('app.school_id'));
  if (list < 0 || school < 0) throw new Error('the api’s list of students sends other statements than this benchmark knows');
  return [{ text: 'BEGIN', values: [] }, all[school]!, all[list]!, { text: 'COMMIT', values: [] }];
}

async function analyse(ownerUrl: string): Promise<void> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  await owner.query('ANALYZE');
  await owner.end();
}
