import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Tenancy } from '../tenancy/tenancy';
import { PUBLIC, STREAM, type Session } from './access';

/** Runs a member's request in one transaction of the member's school. Public routes, streams and sessions without a school open none. */
@Injectable()
export class TenancyInterceptor implements NestInterceptor {
  constructor(private readonly tenancy: Tenancy, private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const targets = [context.getHandler(), context.getClass()];
    const outside = this.reflector.getAllAndOverride<boolean>(PUBLIC, targets) || this.reflector.getAllAndOverride<boolean>(STREAM, targets);
    const member = context.switchToHttp().getRequest<FastifyRequest & { session?: Session }>().session?.member;
    if (outside || !member) return next.handle();
    const { schoolId, membershipId, role } = member;
    return from(this.tenancy.inSchool({ schoolId, actor: { membershipId, role } }, () => lastValueFrom(next.handle(), { defaultValue: undefined })));
  }
}
