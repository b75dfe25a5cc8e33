import { createHttpApp, Config, MovableClock, openApi } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { entities, InstallationModule } from '@tendril/installation';
import { role, type Role } from '@tendril/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Town } from './town';
import { routesOf, type Route } from './routes';
import { buildRequest } from './request';
import { randomUUID } from 'node:crypto';

/** The examples of the contracts lie around this day, or around the present. */
const clock = new MovableClock(new Date(Math.max(Date.now(), Date.parse('2026-11-23T08:00:00Z'))));

describe('every route of the running application', () => {
  let test: TestDatabase;
  let app: NestFastifyApplication;
  let own: Town;
  let routes: Route[];

  beforeAll(async () => {
    test = await createTestDatabase(entities);
    const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent' });
    app = await createHttpApp(InstallationModule.forRoot({ config, database: test.database, clock }), config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    routes = routesOf(openApi(app) as never);
    own = await Town.found(app, { slug: 'gs-urugano', marks: ['Uwase', 'Quetzalcoatl'], counsellorEmail: 'counsellor@example.org' });
  });

  afterAll(async () => {
    await app.close();
    await test.close();
  });

  const at = (route: Route, as?: string) => own.client.call({ ...buildRequest(route, () => randomUUID()), ...(as && { as }) });

  it('is closed to nobody, unless it is public', async () => {
    const open: string[] = [];
    for (const route of routes.filter(one => one.access !== 'public')) {
      const { status } = await at(route);
      if (status !== 401) open.push(`${route.name} answered ${status}`);
    }
    expect(open).toEqual([]);
    expect(routes.length).toBeGreaterThan(80);
  });

  it('is closed to every role without its permission', async () => {
    const open: string[] = [];
    for (const one of role.options) {
      const as = await own.session(one, 0);
      for (const route of routes.filter(({ roles }) => typeof roles !== 'string' && !roles.includes(one))) {
        const { status } = await at(route, as);
        if (status !== 403) open.push(`${route.name} answered ${status} to the ${one satisfies Role}`);
      }
    }
    expect(open).toEqual([]);
  });
});
