import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config, createHttpApp, MovableClock, PlatformModule, platformEntities, SESSION_COOKIE, type Database } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { identityEntities } from '../identity.entities';
import { identityControllers, identityExports, identityProviders } from '../identity.parts';
import { CreateSchool } from '../school/create-school';
import { SECRET_KEY } from './identity-fixture';

/** Identity without the roster, whose files and jobs have tests of their own. */
@Global()
@Module({ controllers: identityControllers, providers: identityProviders, exports: identityExports })
class PeopleModule {}

export interface Call {
  /** The session's token. */
  readonly as?: string;
  readonly from?: string;
}

/** Identity behind real HTTP, on a real database, with a clock that stands still. */
export class HttpFixture {
  private constructor(readonly app: NestFastifyApplication, readonly clock: MovableClock, readonly test: TestDatabase) {}

  static async open(): Promise<HttpFixture> {
    const test = await createTestDatabase([...identityEntities, ...platformEntities]);
    const clock = new MovableClock();
    const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY, LOG_LEVEL: 'silent' });
    const app = await createHttpApp(rootOf(config, test.database, clock), config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new HttpFixture(app, clock, test);
  }

  async call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, { as, from }: Call = {}) {
    return this.app.inject({
      method, url: `/api${path}`, headers: { 'sec-fetch-site': 'same-origin', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0' }, remoteAddress: from ?? '10.0.0.1',
      ...(body === undefined ? {} : { payload: body as object }), ...(as ? { cookies: { [SESSION_COOKIE]: as } } : {}),
    });
  }

  /** Makes a school, and its admin accept: the admin's session. */
  async school(slug: string, email = `admin@${slug}.example`): Promise<{ schoolId: string; adminId: string; admin: string; email: string; slug: string }> {
    const made = await this.app.get(CreateSchool).run({
      name: slug, slug, timeZone: 'Africa/Kigali', languages: ['en', 'fr', 'rw'], admin: { email, givenName: 'Solange', familyName: 'Uwera' },
    });
    const answer = await this.call('POST', '/invitations/acceptance', { school: slug, token: made.invitation.split('/').at(-1), password: PASSWORD });
    return { ...made, slug, email, admin: tokenIn(answer) };
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.test.close();
  }
}

export const PASSWORD = 'correct horse battery';

export const tokenIn = (response: { cookies: { name: string; value: string }[] }): string => response.cookies.find(one => one.name === SESSION_COOKIE)?.value ?? '';

function rootOf(config: Config, database: Database, clock: MovableClock) {
  @Module({ imports: [PlatformModule.forRoot({ config, database, clock }), PeopleModule] })
  class Root {}
  return Root;
}
