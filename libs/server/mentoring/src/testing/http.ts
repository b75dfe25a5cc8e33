import { Accounts, AddMembership, MemberNames, Memberships, OneTimeTokens, School, Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Clock, currentManager, Tenancy } from '@tendril/platform';
import { openRoutes } from '@tendril/platform/testing';
import { InlineSolver } from '../matching/inline-solver';
import { Solver } from '../matching/solver';
import { MentoringModule } from '../mentoring.module';
import { CONFIG, type Member, type MentoringWorld } from './mentoring-world';

const schools = {
  provide: Schools, inject: [Tenancy, Clock],
  useFactory: (tenancy: Tenancy, clock: Clock) => new Schools({
    find: (slug: string) => tenancy.asInstallation('a public address carries the slug', () => currentManager().getRepository(School).findOneBy({ slug })),
  } as never, clock),
};

/** The routes of this domain over a world, whose database they close. */
export const openHttp = (world: MentoringWorld) => openRoutes({
  config: CONFIG, database: world.database, clock: world.clock, domain: MentoringModule,
  providers: [Accounts, AddMembership, MemberNames, Memberships, OneTimeTokens, StudentDirectory, StudentReach, schools],
  asker: ({ schoolId, actor }: Member) => ({ schoolId, ...actor }),
  arrange: app => {
    // The solver's thread is a bundle of the two programs.
    const inline = new InlineSolver();
    Object.assign(app.get(Solver), { solve: inline.solve.bind(inline), move: inline.move.bind(inline), explain: inline.explain.bind(inline) });
  },
});
