import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { signIn } from '@tendril/contracts';
import type { FastifyRequest } from 'fastify';
import { wrongCredentials } from './sign-in';

const options = { session: false, property: 'signedIn' };
const guards = { password: guardOf('password'), pin: guardOf('pin'), link: guardOf('link') };

/** Runs the passport strategy that the request's `kind` names. A body that breaks the contract goes on to the contract's own refusal. */
@Injectable()
export class SignInGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const body = signIn.safeParse(request.body);
    if (!body.success) return true;
    request.body = body.data;
    return guards[body.data.kind].canActivate(context);
  }
}

function guardOf(strategy: string): { canActivate(context: ExecutionContext): Promise<boolean> } {
  class StrategyGuard extends AuthGuard(strategy) {
    override handleRequest<SignedIn>(error: unknown, user: SignedIn | false | null): SignedIn {
      if (error) throw error;
      if (!user) throw wrongCredentials();
      return user;
    }
  }
  const guard = new StrategyGuard(options);
  return { canActivate: async context => Boolean(await guard.canActivate(context)) };
}
