import { Global, Injectable, Module } from '@nestjs/common';
import { Accounts, AddMembership, MemberNames, Memberships, OneTimeTokens, School, Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Clock, createHttpApp, currentManager, PlatformModule, SESSION_COOKIE, Sessions, Tenancy, type Session } from '@tendril/platform';
import { InlineSolver } from '../matching/inline-solver';
import { Solver } from '../matching/solver';
import { MentoringModule } from '../mentoring.module';
import { CONFIG, type Member, type MentoringWorld } from './mentoring-world';

@Injectable()
class FakeSessions extends Sessions {
  async resolve(token: string): Promise<Session | null> {
    const [schoolId = '', role = '', membershipId = ''] = token.split('.');
    return { sessionId: token, accountId: token, member: { schoolId, membershipId, role } };
  }
}

const people = [Accounts, AddMembership, MemberNames, Memberships, OneTimeTokens, StudentDirectory, StudentReach];

@Global()
@Module({
  providers: [
    ...people, { provide: Sessions, useClass: FakeSessions },
    {
      provide: Schools, inject: [Tenancy, Clock],
      useFactory: (tenancy: Tenancy, clock: Clock) => new Schools({
        find: (slug: string) => tenancy.asInstallation('a public address carries the slug', () => currentManager().getRepository(School).findOneBy({ slug })),
      } as never, clock),
    },
  ],
  exports: [...people, Sessions, Schools],
})
class FakeInstallation {}

/** The routes of this domain over a world; whoever asks is signed in already. */
export async function openHttp(world: MentoringWorld) {
  @Module({ imports: [PlatformModule.forRoot({ config: CONFIG, database: world.database, clock: world.clock }), FakeInstallation, MentoringModule] })
  class Root {}
  const app = await createHttpApp(Root, CONFIG);
  await app.init();
  // The solver's thread is a bundle of the two programs.
  const inline = new InlineSolver();
  Object.assign(app.get(Solver), { solve: inline.solve.bind(inline), move: inline.move.bind(inline), explain: inline.explain.bind(inline) });
  await app.getHttpAdapter().getInstance().ready();

  return {
    /** Status and body of one request, as a member or as nobody. */
    async call(by: Member | null, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
      const token = by && `${by.schoolId}.${by.actor.role}.${by.actor.membershipId}`;
      const response = await app.inject({
        method, url: `/api${url}`, headers: { 'sec-fetch-site': 'same-origin' }, ...(token && { cookies: { [SESSION_COOKIE]: token } }), ...(payload && { payload }),
      });
      const isJson = response.headers['content-type']?.toString().includes('json');
      return { status: response.statusCode, body: isJson ? response.json() : response.body };
    },
    /** Closes the database of the world as well. */
    close: () => app.close(),
  };
}
