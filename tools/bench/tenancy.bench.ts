import { randomUUID } from 'node:crypto';
import { protect } from '@tendril/migrations';
import { createTestDatabase } from '@tendril/platform/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { sideBySide } from './measure';
import type { Row } from './row';

const SCHOOLS = 200;
const ROWS = 2_000;

/** What row-level security costs a list and a point read, against the same tables without it. */
export async function run(): Promise<Row[]> {
  const test = await createTestDatabase([]);
  const app = new pg.Client(test.appUrl);
  try {
    const schools = await fill(test.ownerUrl);
    await app.connect();
    const school = (turn: number) => schools[turn % SCHOOLS];
    const ask = async (table: string, sql: string, params: unknown[], schoolId: unknown) => {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('app.school_id', $1, true)`, [schoolId]);
      await app.query(sql.replace('bench', table), params);
      await app.query('COMMIT');
    };
    const list = `SELECT id, name FROM bench WHERE school_id = $1 ORDER BY name, id LIMIT 50`;
    const point = `SELECT name FROM bench WHERE school_id = $1 AND name = $2`;
    const [listWith, listWithout] = await sideBySide(5, 300, turn => ask('bench_rls', list, [school(turn)], school(turn)), turn => ask('bench_plain', list, [school(turn)], school(turn)));
    const [pointWith, pointWithout] = await sideBySide(5, 300, turn => ask('bench_rls', point, [school(turn), 'name 77'], school(turn)), turn => ask('bench_plain', point, [school(turn), 'name 77'], school(turn)));
    return [
      { name: 'list of 50, without RLS', value: listWithout, unit: 'ms' },
      { name: 'list of 50, with RLS', value: listWith, unit: 'ms', ratio: listWith / listWithout, note: `${SCHOOLS} schools, ${SCHOOLS * ROWS} rows` },
      { name: 'point read, without RLS', value: pointWithout, unit: 'ms' },
      { name: 'point read, with RLS', value: pointWith, unit: 'ms', ratio: pointWith / pointWithout },
    ];
  } finally {
    await app.end();
    await test.close();
  }
}

/** Two tables with the same rows, one protected; returns the schools. */
async function fill(ownerUrl: string): Promise<string[]> {
  const owner = await new DataSource({ type: 'postgres', url: ownerUrl }).initialize();
  const runner = owner.createQueryRunner();
  const schools = Array.from({ length: SCHOOLS }, () => randomUUID());
  for (const table of ['bench_plain', 'bench_rls']) {
    await runner.query(`CREATE TABLE ${table} (school_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, PRIMARY KEY (school_id, id))`);
    await runner.query(`INSERT INTO ${table} SELECT s, gen_random_uuid(), 'name ' || n FROM unnest($1::uuid[]) s, generate_series(1, $2) n`, [schools, ROWS]);
    await runner.query(`CREATE INDEX ${table}_name ON ${table} (school_id, name, id)`);
    await runner.query(`GRANT SELECT ON ${table} TO tendril_app`);
    await runner.query(`ANALYZE ${table}`);
  }
  await protect(runner, 'bench_rls');
  await runner.release();
  await owner.destroy();
  return schools;
}
