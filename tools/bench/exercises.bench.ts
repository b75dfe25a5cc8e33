import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUIDv7 } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { AssignmentsOfStaff } from '@tendril/exercises';
import { entities, InstallationModule } from '@tendril/installation';
import { Agenda, Config, NestLog, Tenancy } from '@tendril/platform';
import { createTestDatabase } from '@tendril/platform/testing';
import pg from 'pg';
import { fillSchool, type FilledSchool } from './exercises-school';
import { sideBySide } from './measure';
import type { Row } from './row';

const ASSIGNED = 5_000;
const CASELOAD = 600;
const SCHOOLS = 100;
const NOW = new Date();

/** Assigning to many students against the same rows by bare SQL; and what Today costs one counsellor in a small and in a large installation. */
export async function run(): Promise<Row[]> {
  const filesDir = mkdtempSync(join(tmpdir(), 'tendril-exercises-bench-'));
  const installations: Installation[] = [];
  const open = async () => {
    const one = await installation(filesDir);
    installations.push(one);
    return one;
  };
  try {
    return [...await assigning(await open()), ...await today(await open(), await open())];
  } finally {
    for (const one of installations) await one.close();
    rmSync(filesDir, { recursive: true, force: true });
  }
}

async function assigning(one: Installation): Promise<Row[]> {
  const school = await fillSchool(one.tenancy, ASSIGNED, NOW);
  await one.analyse();
  const bare = new pg.Client(one.appUrl);
  await bare.connect();
  try {
    const [ours, sql] = await sideBySide(5, 6, () => one.assign(school), () => assignBare(bare, school));
    return [
      { name: `assigning to ${ASSIGNED} students, bare SQL`, value: sql, unit: 'ms' },
      { name: `assigning to ${ASSIGNED} students, as one job`, value: ours, unit: 'ms', ratio: ours / sql, note: 'with reach, counts, audit and event; at most 3 x' },
    ];
  } finally {
    await bare.end();
  }
}

async function assignBare(client: pg.Client, { schoolId, exerciseId, versionId, adminId, studentIds }: FilledSchool): Promise<void> {
  const id = randomUUIDv7();
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.school_id', $1, true)`, [schoolId]);
  await client.query(`INSERT INTO assignment (school_id, id, exercise_id, exercise_version_id, due_on, due_at, resubmission, joins_until, created_by, created_at, version)
    VALUES ($1, $2, $3, $4, '2099-01-15', '2099-01-15', 'none', '2099-01-15', $5, $6, 1)`, [schoolId, id, exerciseId, versionId, adminId, NOW]);
  await client.query('INSERT INTO assignment_student (school_id, assignment_id, student_id) SELECT $1, $2, unnest($3::uuid[])', [schoolId, id, studentIds]);
  await client.query('COMMIT');
}

async function today(small: Installation, large: Installation): Promise<Row[]> {
  const alone = await fillSchool(small.tenancy, CASELOAD, NOW);
  const among = await fillSchool(large.tenancy, CASELOAD, NOW);
  for (let other = 1; other < SCHOOLS; other += 1) await fillSchool(large.tenancy, CASELOAD, NOW);
  for (const one of [small, large]) await one.analyse();
  const [few, many] = await sideBySide(7, 25, () => small.today(alone), () => large.today(among));
  const students = CASELOAD * SCHOOLS;
  return [
    { name: `Today, ${CASELOAD} students in the installation`, value: few, unit: 'ms', note: `${(await small.today(alone)).length} kinds, a caseload of ${CASELOAD}` },
    { name: `Today, ${students} students in the installation`, value: many, unit: 'ms', ratio: many / few, note: 'the same caseload; at most 1.3 x' },
  ];
}

type Installation = Awaited<ReturnType<typeof installation>>;

/** The application without HTTP, on a database of its own. */
async function installation(filesDir: string) {
  const test = await createTestDatabase(entities);
  const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent', FILES_DIR: filesDir });
  const app = await NestFactory.createApplicationContext(InstallationModule.forRoot({ config, database: test.database }), { logger: new NestLog() });
  const tenancy = app.get(Tenancy);
  return {
    appUrl: test.appUrl, tenancy,
    assign: ({ schoolId, adminId, exerciseId, studentIds }: FilledSchool) => tenancy.inSchool({ schoolId, actor: { membershipId: adminId, role: 'admin' } }, () =>
      app.get(AssignmentsOfStaff).assign({ exerciseId, cohortIds: [], studentIds, dueOn: '2099-01-15', resubmission: 'none' })),
    today: ({ schoolId, counsellorId }: FilledSchool) => tenancy.inSchool({ schoolId, actor: { membershipId: counsellorId, role: 'counsellor' } }, () => app.get(Agenda).collect()),
    async analyse(): Promise<void> {
      const owner = new pg.Client(test.ownerUrl);
      await owner.connect();
      await owner.query('ANALYZE');
      await owner.end();
    },
    async close(): Promise<void> {
      await app.close();
      await test.close();
    },
  };
}
