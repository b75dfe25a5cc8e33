import { randomUUID } from 'node:crypto';
import { role, type Role } from '@tendril/contracts';
import type { Answer, Call } from './client';
import { fresh, isPersonal } from './makers';
import { buildRequest } from './request';
import type { IdPlace, Route } from './routes';
import { callerOf, FOREIGN, OUT_OF_REACH, World } from './world';

/** A matching is the whole school's: whoever runs it sees every student in it. */
const isSchoolWide = (route: Route): boolean => route.access === 'match-run:manage';

type Stranger = 'other' | 'foreign' | 'random';

/** Every route is read from the application: a new one is walked without being listed. */
describe('every route of the running application', () => {
  let world: World;
  let routes: readonly Route[];

  beforeAll(async () => {
    world = await World.open();
    routes = world.routes;
  });

  afterAll(() => world.close());

  const call = (request: Call) => world.own.client.call(request);
  const at = (route: Route, as?: string) => call({ ...buildRequest(route, () => randomUUID()), ...(as && { as }) });

  /** The session of whoever calls a route; a new one each time where the route may end it. */
  const sessionFor = async (route: Route): Promise<string | undefined> => {
    const caller = callerOf(route);
    return caller ? world.own.session(caller, 0) : undefined;
  };

  const idOf = async (place: IdPlace, as: string, stranger?: Stranger): Promise<string> => {
    if (stranger === 'random') return randomUUID();
    if (stranger === 'foreign') return fresh(world.foreign, place, { side: 0, as: world.foreign.at(0).counsellor });
    if (stranger === 'other') return fresh(world.own, place, { side: 1, as: world.own.at(1).counsellor });
    return fresh(world.own, place, { side: 0, as });
  };

  /** Calls a route with fresh ids of the caller's own, but for one place. */
  const walk = async (route: Route, swapped?: IdPlace, stranger?: Stranger): Promise<Answer & { changed: string[] }> => {
    await world.own.settle();
    const as = await sessionFor(route);
    const ids = new Map<IdPlace, string>();
    for (const place of route.ids) ids.set(place, await idOf(place, as ?? '', place === swapped ? stranger : undefined));
    const { slug } = world.own.plan;
    const extra = { ...(route.fields.includes('school') && { school: slug }), ...(route.fields.includes('token') && { token: await world.own.tokenFor(route.path) }) };
    const request = buildRequest(route, place => ids.get(place), extra);
    const before = await world.foreignSums();
    const answer = await call({ ...request, url: request.url.replace('{slug}', slug), ...(as && { as }) });
    const after = await world.foreignSums();
    return { ...answer, changed: Object.keys(after).filter(table => before[table] !== after[table]) };
  };

  it('says of every id in its path whose it is', () => {
    const unknown = routes.flatMap(({ name, path, ids }) => [...path.matchAll(/\{(\w+)\}/g)]
      .filter(([, key]) => key !== 'slug' && !ids.some(place => place.where === 'path' && place.path[0] === key)).map(([mark]) => `${name}: ${mark}`));
    expect(unknown).toEqual([]);
  });

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
      const as = await world.own.session(one, 0);
      for (const route of routes.filter(({ roles }) => typeof roles !== 'string' && !roles.includes(one))) {
        const { status } = await at(route, as);
        if (status !== 403) open.push(`${route.name} answered ${status} to the ${one satisfies Role}`);
      }
    }
    expect(open).toEqual([]);
  });

  it('answers whoever is allowed, and shows nothing of another school or of students out of reach', async () => {
    const faults: string[] = [];
    for (const route of routes) {
      const { status, body, changed } = await walk(route).catch((error: Error) => ({ status: 0, body: error.message, changed: [] }));
      if (status < 200 || status > 299) faults.push(`${route.name} answered ${status} ${body}`);
      if (body.includes(FOREIGN)) faults.push(`${route.name} showed another school: ${body}`);
      if (callerOf(route) === 'counsellor' && !isSchoolWide(route) && body.includes(OUT_OF_REACH)) faults.push(`${route.name} showed a student out of reach: ${body.slice(0, 600)}`);
      if (changed.length > 0) faults.push(`${route.name} changed ${changed.join()} of another school`);
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('treats an id of another school as one that does not exist, and changes nothing there', async () => {
    const faults: string[] = [];
    for (const route of routes) for (const place of route.ids) {
      const where = `${route.name}, ${place.where} ${place.path.join('.')}`;
      const [foreign, random] = [await walk(route, place, 'foreign'), await walk(route, place, 'random')];
      if (foreign.status !== 404) faults.push(`${where} answered ${foreign.status} to a foreign id: ${foreign.body}`);
      if (foreign.status !== random.status || foreign.body !== random.body) faults.push(`${where} tells a foreign id from a random one: ${foreign.status} ${foreign.body}, ${random.status} ${random.body}`);
      if (foreign.body.includes(FOREIGN)) faults.push(`${where} showed another school: ${foreign.body}`);
      if (foreign.changed.length > 0) faults.push(`${where} changed ${foreign.changed.join()} of another school`);
    }
    expect(faults).toEqual([]);
  }, 240_000);

  it('treats what belongs to another member of the same school as if it did not exist', async () => {
    const faults: string[] = [];
    for (const route of routes.filter(one => callerOf(one) !== 'admin')) for (const place of route.ids.filter(({ noun }) => isPersonal(noun))) {
      const where = `${route.name}, ${place.where} ${place.path.join('.')}`;
      const [other, random] = [await walk(route, place, 'other'), await walk(route, place, 'random')];
      if (other.status !== random.status || other.body !== random.body) faults.push(`${where} tells another member’s id from a random one: ${other.status} ${other.body}, ${random.status} ${random.body}`);
      if (other.status !== 404) faults.push(`${where} answered ${other.status} to another member’s id: ${other.body}`);
    }
    expect(faults).toEqual([]);
  }, 240_000);
});
