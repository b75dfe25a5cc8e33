import { type DynamicModule, StandardSchemaSerializerInterceptor, type Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import compress from '@fastify/compress';
import { ROSTER_FILE_BYTES } from '@tendril/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessGuard } from '../access/access.guard';
import { SESSION_COOKIE, Sessions, type Session } from '../access/access';
import { TenancyInterceptor } from '../access/tenancy.interceptor';
import { Clock } from '../clock/clock';
import { Config } from '../config/config';
import { unauthenticated } from '../errors/problem-error';
import { log, NestLog } from '../logs/log';
import { Tenancy } from '../tenancy/tenancy';
import { ContractPipe } from './contract.pipe';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { openApi } from './openapi';
import { requirePlainBody } from './plain-body';
import { ProblemFilter, toProblem } from './problem.filter';
import { requireSameOrigin } from './same-origin';
import { requireGuardedRoutes } from './guarded-routes';

const FILE_TYPES = ['text/csv', 'application/vnd.ms-excel', 'application/zip', 'application/x-zip-compressed', 'application/octet-stream', 'application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/**
 * The HTTP application around a root module: cookies, problem details, contracts, access, tenancy and idempotency in their fixed order.
 *
 * @throws Error when a route has neither `@Access` nor `@Public`
 */
export async function createHttpApp(root: Type | DynamicModule, config: Config): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: 1024 * 1024, trustProxy: (_address, hop) => hop < config.trustedProxies, routerOptions: { maxParamLength: 200 } });
  const app = await NestFactory.create<NestFastifyApplication>(root as Type, adapter, { logger: new NestLog(), abortOnError: false });
  app.setGlobalPrefix('api');
  const fastify = adapter.getInstance();
  await fastify.register(cookie as never);
  await fastify.register(compress as never, { threshold: 1024, encodings: ['br', 'gzip'] } as never);
  fastify.addContentTypeParser(FILE_TYPES, { parseAs: 'buffer', bodyLimit: ROSTER_FILE_BYTES }, (_request, body, done) => done(null, body));

  fastify.addHook('onRequest', async (request: FastifyRequest, reply) => {
    void reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
      .header('cross-origin-opener-policy', 'same-origin').header('cross-origin-resource-policy', 'same-origin');
    if (!request.url.startsWith('/api/')) return;
    try {
      requireSameOrigin(request, config.publicUrl);
      // A stranger does not get to send a large file before the guard has looked.
      if (FILE_TYPES.includes(request.headers['content-type']?.split(';')[0] ?? '') && !request.cookies[SESSION_COOKIE]) throw unauthenticated();
    } catch (error) {
      return refuse(reply, error);
    }
    return undefined;
  });
  fastify.addHook('preValidation', async (request: FastifyRequest, reply) => {
    try {
      requirePlainBody(request.body);
    } catch (error) {
      return refuse(reply, error);
    }
    return undefined;
  });
  fastify.addHook('onResponse', async (request: FastifyRequest & { session?: Session }, reply) => {
    const member = request.session?.member;
    log('info', 'http.answered', {
      method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime),
      ...(member && { schoolId: member.schoolId, memberId: member.membershipId }),
    });
  });

  const reflector = app.get(Reflector);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalGuards(new AccessGuard(reflector, app.get(Sessions)));
  app.useGlobalPipes(new ContractPipe());
  app.useGlobalInterceptors(
    new TenancyInterceptor(app.get(Tenancy), reflector), new IdempotencyInterceptor(app.get(Clock), reflector), new StandardSchemaSerializerInterceptor(reflector));
  requireGuardedRoutes(app);
  const document = JSON.stringify(openApi(app));
  fastify.get('/api/docs', (_request, reply) => reply.header('content-type', 'application/json').send(document));
  app.enableShutdownHooks();
  return app;
}

/** Answers in a hook, where no filter of Nest's is near. */
function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  const problem = toProblem(error);
  return reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(problem.body()));
}
