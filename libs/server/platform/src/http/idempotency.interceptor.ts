import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { STREAM, type Session } from '../access/access';
import { Clock } from '../clock/clock';
import { invalidField, refused } from '../errors/problem-error';
import { currentManager } from '../tenancy/context';

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * A write that carries an `Idempotency-Key` happens once for each school, member and key: the first answer is kept in the write's own transaction and given
 * again. A second request with the same key waits for the first at the unique key; when the first fails its key is free again.
 * A `@Stream()` route opens its own transactions and keeps no answer: what it says (a new PIN) may be such that it is not stored.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly clock: Clock, private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { session?: Session }>();
    const key = request.headers['idempotency-key'];
    const member = request.session?.member;
    if (typeof key !== 'string' || !WRITES.has(request.method) || !member || this.reflector.get<boolean | undefined>(STREAM, context.getHandler())) return next.handle();
    if (!/^[\x21-\x7e]{8,100}$/.test(key)) throw invalidField('idempotency-key', 'wrong_format');
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.once([member.schoolId, member.membershipId, key], fingerprint(request), reply, next));
  }

  private async once(key: readonly [string, string, string], hash: string, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const manager = currentManager();
    const added = await manager.query<unknown[]>(
      `INSERT INTO idempotency_key (school_id, member_id, key, request_hash, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING key`,
      [...key, hash, this.clock.now()]);
    if (added.length === 0) {
      const [kept] = await manager.query<{ request_hash: string; status: number; body: unknown }[]>(
        `SELECT request_hash, status, body FROM idempotency_key WHERE school_id = $1 AND member_id = $2 AND key = $3`, [...key]);
      if (kept?.request_hash !== hash) throw refused('idempotency_key_reused');
      void reply.header('idempotent-replay', 'true').status(kept.status);
      return kept.body ?? undefined;
    }
    const answer = await lastValueFrom(next.handle(), { defaultValue: undefined });
    await manager.query(`UPDATE idempotency_key SET status = $4, body = $5 WHERE school_id = $1 AND member_id = $2 AND key = $3`,
      [...key, reply.statusCode, answer === undefined ? null : JSON.stringify(answer)]);
    return answer;
  }
}

function fingerprint(request: FastifyRequest): string {
  const body = Buffer.isBuffer(request.body) ? request.body : JSON.stringify(request.body ?? null);
  return createHash('sha256').update(`${request.method} ${request.url}\n`).update(body).digest('base64url');
}
