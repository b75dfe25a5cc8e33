import { Global, Injectable, Module, type InjectionToken, type ModuleMetadata, type Provider, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Clock, type Config, createHttpApp, type Database, PlatformModule, SESSION_COOKIE, Sessions, type Session } from '@tendril/platform';

/** Who asks. */
export interface Asker {
  readonly schoolId: string;
  readonly membershipId: string;
  readonly role: string;
}

export interface RouteParts<By> {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  /** The domain whose routes are opened. */
  readonly domain: Type;
  /** What the domain asks of others. */
  readonly providers: readonly (Type | Exclude<Provider, Type> & { readonly provide: InjectionToken })[];
  /** As which member somebody of the test's own asks. */
  readonly asker: (by: By) => Asker;
  /** Before the first request. */
  readonly arrange?: (app: NestFastifyApplication) => void;
}

/** The routes of one domain; whoever asks is signed in already. */
export async function openRoutes<By>({ config, database, clock, domain, providers, asker, arrange }: RouteParts<By>) {
  const exports: ModuleMetadata['exports'] = [Sessions, ...providers.map(one => ('provide' in one ? one.provide : one))];
  @Global()
  @Module({ providers: [{ provide: Sessions, useClass: GivenSessions }, ...providers], exports })
  class RestOfTheProduct {}

  @Module({ imports: [PlatformModule.forRoot({ config, database, clock }), RestOfTheProduct, domain] })
  class Root {}
  const app: NestFastifyApplication = await createHttpApp(Root, config);
  await app.init();
  arrange?.(app);
  await app.getHttpAdapter().getInstance().ready();

  return {
    /** Status and body of one request, as a member or as nobody. */
    async call(by: By | null, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
      const response = await app.inject({
        method, url: `/api${url}`, headers: { 'sec-fetch-site': 'same-origin' }, ...(by && { cookies: { [SESSION_COOKIE]: tokenOf(asker(by)) } }), ...(payload && { payload }),
      });
      const isJson = response.headers['content-type']?.toString().includes('json');
      return { status: response.statusCode, body: isJson ? response.json() : response.body || null };
    },
    close: () => app.close(),
  };
}

const tokenOf = ({ schoolId, role, membershipId }: Asker) => `${schoolId}.${role}.${membershipId}`;

@Injectable()
class GivenSessions extends Sessions {
  async resolve(token: string): Promise<Session | null> {
    const [schoolId = '', role = '', membershipId = ''] = token.split('.');
    return { sessionId: token, accountId: token, member: { schoolId, membershipId, role } };
  }
}
