import { MemberNames, Memberships, Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Clock, Config } from '@tendril/platform';
import { openRoutes } from '@tendril/platform/testing';
import { NetworkModule } from '../network.module';
import type { Actor, World } from './world';

/** The routes of this domain over a world, whose database they leave open. */
export const openHttp = (world: World) => openRoutes({
  config: Config.read({ DATABASE_URL: world.test.appUrl, QUEUE_DATABASE_URL: world.test.queueUrl, SECRET_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent' }),
  database: world.test.database, clock: world.clock, domain: NetworkModule,
  providers: [
    StudentReach, StudentDirectory, MemberNames, Memberships,
    { provide: Schools, useFactory: (clock: Clock) => new Schools({ find: async () => null } as never, clock), inject: [Clock] },
  ],
  asker: (by: Actor) => ({ schoolId: world.schoolId, ...by }),
});
