import '@fastify/cookie';
import { SESSION_COOKIE } from '@tendril/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';

const OPTIONS = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

/** The cookie lives as long as the browser; when it ends is the server's to say. A mentor's stays for its thirty days. */
export function setSessionCookie(reply: FastifyReply, token: string, isMentor: boolean): void {
  void reply.setCookie(SESSION_COOKIE, token, isMentor ? { ...OPTIONS, maxAge: 30 * 86_400 } : OPTIONS);
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(SESSION_COOKIE, OPTIONS);
}

export const sessionToken = (request: FastifyRequest): string | undefined => request.cookies[SESSION_COOKIE];
