import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, notFound } from '../errors/problem-error';
import { logFailure } from '../logs/log';

/** Every error leaves as RFC 9457 problem details with a closed code; what we did not foresee says nothing but `unexpected`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) logFailure('http.failed', error, { route: host.switchToHttp().getRequest<FastifyRequest>().routeOptions.url });
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.end();
      return;
    }
    void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store').send(JSON.stringify(problem.body()));
  }
}

/** What of an error the caller may see. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 404) return notFound();
  if (status === 413) return new ProblemError(413, 'too_large');
  if (status === 415) return new ProblemError(415, 'unsupported_type');
  if (status >= 400 && status < 500) return new ProblemError(status, 'malformed');
  return new ProblemError(500, 'unexpected');
}

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
