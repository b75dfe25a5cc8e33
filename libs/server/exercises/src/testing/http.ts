import { Global, Injectable, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AcademicYears, MemberNames, Memberships, Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Clock, Config, createHttpApp, PlatformModule, SESSION_COOKIE, Sessions, type Session } from '@tendril/platform';
import { ExercisesModule } from '../exercises.module';
import { InterviewEvidencePort } from '../submission/interview-evidence.port';
import type { Actor, World } from './world';

const people = [StudentReach, StudentDirectory, MemberNames, Memberships, AcademicYears];

/** The routes of this domain over a world; whoever asks is signed in already. */
export async function openHttp(world: World) {
  @Injectable()
  class FakeSessions extends Sessions {
    async resolve(token: string): Promise<Session | null> {
      const [role = '', membershipId = ''] = token.split(':');
      return { sessionId: token, accountId: token, member: { schoolId: world.schoolId, membershipId, role } };
    }
  }

  @Global()
  @Module({
    providers: [
      { provide: Schools, useFactory: (clock: Clock) => new Schools({ find: async () => null } as never, clock), inject: [Clock] }, ...people,
      { provide: Sessions, useClass: FakeSessions }, { provide: InterviewEvidencePort, useValue: world.network },
    ],
    exports: [Schools, ...people, Sessions, InterviewEvidencePort],
  })
  class FakeInstallation {}

  const config = Config.read({ DATABASE_URL: world.test.appUrl, QUEUE_DATABASE_URL: world.test.queueUrl, SECRET_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent' });
  @Module({ imports: [PlatformModule.forRoot({ config, database: world.test.database, clock: world.clock }), FakeInstallation, ExercisesModule] })
  class Root {}
  const app: NestFastifyApplication = await createHttpApp(Root, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();

  return {
    /** Status and body of one request as a member. */
    async call(by: Actor, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
      const response = await app.inject({
        method, url: `/api${url}`, headers: { 'sec-fetch-site': 'same-origin' }, cookies: { [SESSION_COOKIE]: `${by.role}:${by.membershipId}` }, ...(payload && { payload }),
      });
      return { status: response.statusCode, body: response.body === '' ? null : response.json() };
    },
    /** Leaves the world's database open. */
    close: () => app.close(),
  };
}
