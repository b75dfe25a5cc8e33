import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import '@fastify/cookie';
import { Reflector } from '@nestjs/core';
import { permissions, type Permission } from '@tendril/contracts';
import type { FastifyRequest } from 'fastify';
import { forbidden, unauthenticated } from '../errors/problem-error';
import { ACCESS, PUBLIC, SESSION_COOKIE, Sessions, type Session } from './access';

/** Session, then membership, then permission, in this order. What is not allowed is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly sessions: Sessions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(ACCESS, targets);
    if (!permission) throw new Error(`${context.getClass().name}.${context.getHandler().name} has neither @Access nor @Public`);

    const request = context.switchToHttp().getRequest<FastifyRequest & { session?: Session }>();
    const token = request.cookies[SESSION_COOKIE];
    const session = token ? await this.sessions.resolve(token) : null;
    if (!session) throw unauthenticated();
    request.session = session;

    const allowed: readonly string[] | 'signed-in' = permissions[permission];
    if (allowed === 'signed-in') return true;
    if (!session.member) throw forbidden('choose_school');
    if (!allowed.includes(session.member.role)) throw forbidden();
    return true;
  }
}
