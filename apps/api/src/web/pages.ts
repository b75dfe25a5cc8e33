import { createReadStream, existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Schools } from '@tendril/identity';
import { Config, ProblemError } from '@tendril/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy } from './security-headers';
import { doorsPage, httpsPage } from './doors';
import { escapeHtml } from './escape';
import { openPageLanguage, schoolPageLanguage } from './page-language';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.json': 'application/json', '.ico': 'image/x-icon', '.png': 'image/png',
  '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2',
};
const ENCODINGS = [['br', '.br'], ['gzip', '.gz']] as const;

/** Serves the three apps, the page with their doors, and nothing else outside `/api`. */
export function servePages(app: NestFastifyApplication): void {
  const config = app.get(Config);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/') || isSecure(request)) return undefined;
    return sendPage(reply, httpsPage(config.publicUrl.replace(/^http:/, 'https:')), 403);
  });
  for (const name of ['console', 'student', 'mentor'] as const) serveAssets(fastify, name, join(config.webDir, name, 'browser'));
  serveDoors(fastify);
  serveConsole(fastify, join(config.webDir, 'console', 'browser'));
  for (const name of ['student', 'mentor'] as const) serveSchoolApp(fastify, app.get(Schools), name, join(config.webDir, name, 'browser'));
}

/** Every built file under its own address; a name with a hash in it never changes. */
function serveAssets(fastify: FastifyInstance, app: string, folder: string): void {
  for (const path of globSync('**/*', { cwd: folder }).filter(file => TYPES[extname(file)] !== undefined)) {
    const file = join(folder, path);
    const cache = /-[A-Z0-9_]{8}\.(?:js|css)$/i.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
    fastify.get(`/${app}/${relative('', path)}`, async (request, reply) => {
      const accepted = String(request.headers['accept-encoding'] ?? '');
      const packed = ENCODINGS.find(([encoding, ending]) => accepted.includes(encoding) && existsSync(file + ending));
      void reply.header('content-type', TYPES[extname(file)]).header('cache-control', cache).header('vary', 'accept-encoding');
      if (packed) void reply.header('content-encoding', packed[0]);
      const sent = packed ? file + packed[1] : file;
      void reply.header('content-length', statSync(sent).size);
      return reply.send(createReadStream(sent));
    });
  }
}

function serveDoors(fastify: FastifyInstance): void {
  const language = (request: FastifyRequest) => openPageLanguage(request.cookies['lang'], request.headers['accept-language']);
  fastify.get('/', async (request, reply) => sendPage(reply, doorsPage(language(request))));
  for (const door of ['student', 'mentor'] as const) {
    fastify.get(`/${door}`, async (request, reply) => {
      const code = String((request.query as Record<string, unknown>)['school'] ?? '').trim().toLowerCase();
      return /^[a-z0-9-]{2,40}$/.test(code) ? reply.redirect(`/${door}/${code}`, 303) : code === '' ? reply.redirect('/', 303) : sendPage(reply, doorsPage(language(request), { code, door }), 404);
    });
  }
  fastify.post('/language', async (request, reply) => {
    const wanted = (request.body as { lang?: unknown } | null)?.lang;
    if (wanted === 'en' || wanted === 'fr' || wanted === 'rw') void reply.setCookie('lang', wanted, { path: '/', maxAge: 31_536_000, sameSite: 'lax' });
    return reply.redirect('/', 303);
  });
}

function serveConsole(fastify: FastifyInstance, folder: string): void {
  const html = readPage(join(folder, 'index.html')) ?? readPage(join(folder, 'index.csr.html'));
  const send = async (request: FastifyRequest, reply: FastifyReply) => {
    const language = openPageLanguage(request.cookies['lang'], request.headers['accept-language']);
    return sendPage(reply, (html ?? '').replace(/<html lang="[^"]*"/, `<html lang="${language === 'fr' ? 'fr' : 'en'}"`));
  };
  fastify.get('/console', async (_request, reply) => reply.redirect('/console/', 301));
  if (html) fastify.get('/console/*', send);
}

/** `/student/<school>` is drawn ahead once for each language, with a placeholder for the school; deeper addresses are drawn by the browser. */
function serveSchoolApp(fastify: FastifyInstance, schools: Schools, name: 'student' | 'mentor', folder: string): void {
  const deeper = readPage(join(folder, 'index.csr.html'));
  const entries = { en: readPage(join(folder, '_en', 'index.html')), fr: readPage(join(folder, '_fr', 'index.html')), rw: readPage(join(folder, '_rw', 'index.html')) };
  const send = async (request: FastifyRequest, reply: FastifyReply, atEntry: boolean) => {
    const code = String((request.params as Record<string, unknown>)['school']);
    const school = await schools.bySlug(code).catch((error: unknown) => {
      if (error instanceof ProblemError) return null;
      throw error;
    });
    if (!school) return sendPage(reply, doorsPage(openPageLanguage(request.cookies['lang'], request.headers['accept-language']), { code, door: name }), 404);
    const language = schoolPageLanguage(request.cookies['lang'], school);
    const page = (atEntry ? entries[language] : null) ?? deeper ?? '';
    return sendPage(reply, page.replace(/<html lang="[^"]*"/, `<html lang="${language}"`)
      .replaceAll('__SCHOOL_NAME__', () => escapeHtml(school.name)).replaceAll('__SCHOOL_LANGUAGES__', () => school.languages.join(',')));
  };
  fastify.get(`/${name}/:school`, async (request, reply) => send(request, reply, true));
  fastify.get(`/${name}/:school/*`, async (request, reply) => send(request, reply, (request.params as Record<string, unknown>)['*'] === ''));
}

const readPage = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

function sendPage(reply: FastifyReply, html: string, status = 200): FastifyReply {
  return reply.status(status).header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store')
    .header('content-security-policy', contentSecurityPolicy(html)).send(html);
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const isSecure = (request: FastifyRequest): boolean => request.protocol === 'https' || LOCAL.has(request.hostname);
