import { SetMetadata, applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@tendril/contracts';

export const ACCESS = 'tendril:access';
export const PUBLIC = 'tendril:public';
export const STREAM = 'tendril:stream';

/** Who may call this route. A route without this or `@Public()` fails the build and does not start. */
export const Access = (permission: Permission) => applyDecorators(SetMetadata(ACCESS, permission), ApiExtension('x-access', permission));

/** A route for anybody, signed in or not. It runs outside of every school until it opens one itself. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension('x-access', 'public'));

/** A route that answers for longer than a transaction may live: it opens its own. */
export const Stream = () => SetMetadata(STREAM, true);

/** What a session says: the account, and the membership it acts as (null until one is chosen). */
export interface Session {
  readonly sessionId: string;
  readonly accountId: string;
  readonly member: { readonly schoolId: string; readonly membershipId: string; readonly role: string } | null;
}

/** Finds the session of a token; identity implements it. */
export abstract class Sessions {
  abstract resolve(token: string): Promise<Session | null>;
}

/** The session of the request, in a handler's parameters. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): Session => context.switchToHttp().getRequest<{ session: Session }>().session);

export const SESSION_COOKIE = '__Host-session';
