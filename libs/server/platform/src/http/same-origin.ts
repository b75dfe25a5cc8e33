import type { FastifyRequest } from 'fastify';
import { forbidden } from '../errors/problem-error';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a state-changing request that another site's page sent: by `Sec-Fetch-Site`, by `Origin` where that is absent; both absent is refused too.
 *
 * @throws ProblemError 403 `cross_site`
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) {
    if (site === 'same-origin') return;
    throw forbidden('cross_site');
  }
  const origin = request.headers.origin;
  const own = origin !== undefined && (origin === new URL(publicUrl).origin || origin === `${request.protocol}://${request.host}`);
  if (!own) throw forbidden('cross_site');
}
