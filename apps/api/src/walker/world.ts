import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Permission, Role } from '@tendril/contracts';
import { entities, InstallationModule } from '@tendril/installation';
import { InlineSolver, Solver } from '@tendril/mentoring';
import { Config, createHttpApp, MovableClock, openApi } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { routesOf, type Route } from './routes';
import { Town } from './town';

/** The word of what the other school has. */
export const FOREIGN = 'Xochitlan';
/** The word of what belongs to students of the own school that its first counsellor does not reach. */
export const OUT_OF_REACH = 'Quetzaltepec';

/** The real application over a real database with two schools, and its routes as it describes them itself. */
export class World {
  private constructor(readonly app: NestFastifyApplication, readonly routes: readonly Route[], readonly own: Town, readonly foreign: Town, private readonly test: TestDatabase,
    private readonly files: string) {}

  static async open(): Promise<World> {
    const test = await createTestDatabase(entities);
    // The dates of the contracts' examples lie before this day; some are counted from the present.
    const clock = new MovableClock(new Date(Math.max(Date.now(), Date.parse('2026-11-23T08:00:00Z'))));
    const files = mkdtempSync(join(tmpdir(), 'tendril-walker-'));
    const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent', FILES_DIR: files });
    const app = await createHttpApp(InstallationModule.forRoot({ config, database: test.database, clock }), config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    // The solver's thread is a bundle of the worker.
    const inline = new InlineSolver();
    Object.assign(app.get(Solver), { solve: inline.solve.bind(inline), move: inline.move.bind(inline), explain: inline.explain.bind(inline) });
    const own = await Town.found(app, { slug: 'gs-urugano', mark: 'Urugano', studentMarks: ['Uwase', OUT_OF_REACH], counsellorEmail: 'counsellor@example.org' });
    const foreign = await Town.found(app, { slug: 'elsewhere', mark: FOREIGN, studentMarks: [FOREIGN, FOREIGN], counsellorEmail: 'one@elsewhere.example' });
    return new World(app, routesOf(openApi(app) as never), own, foreign, test, files);
  }

  /** Every row of the foreign school, table by table, as one sum each. */
  async foreignSums(): Promise<Record<string, string>> {
    const tables = await this.foreign.rows<{ name: string }>(`SELECT table_name AS name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'school_id' AND $1::uuid IS NOT NULL ORDER BY 1`);
    const sums = await this.foreign.rows<{ name: string; sum: string }>(tables.map(({ name }) =>
      `SELECT '${name}' AS name, count(*) || ' ' || coalesce(md5(string_agg(row::text, '' ORDER BY row::text)), '') AS sum FROM ${name} row WHERE school_id = $1`).join(' UNION ALL '));
    return Object.fromEntries(sums.map(({ name, sum }) => [name, sum]));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.test.close();
    rmSync(this.files, { recursive: true, force: true });
  }
}

/** The least powerful role that may call a route; `null` for nobody. */
export function callerOf({ roles }: { roles: Route['roles']; access?: Permission | 'public' }): Role | null {
  if (roles === 'public') return null;
  if (roles === 'signed-in') return 'mentor';
  const found = (['counsellor', 'student', 'mentor', 'admin'] as const).find(one => roles.includes(one));
  if (!found) throw new Error('a route is closed to every role');
  return found;
}
