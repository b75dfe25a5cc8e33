import { Body, Controller, Get, Injectable, Module, Param, Post, Put } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  Access, Answers, Audit, AuditEntry, Config, createHttpApp, currentManager, notFound, openApi, PlatformModule, Public, SESSION_COOKIE, Sessions, Tenancy, type Session,
} from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';

const school = randomUUID();
const note = z.strictObject({ text: z.string().trim().min(1).max(5), kind: z.enum(['a', 'b']) }).meta({ id: 'Note', examples: [{ text: 'hi', kind: 'a' }] });
const answer = z.object({ count: z.int() }).meta({ id: 'NoteAnswer' });

@Controller('notes')
class NotesController {
  constructor(private readonly audit: Audit) {}

  @Post() @Access('student:manage') @Answers(answer, 201)
  async add(@Body({ schema: note }) body: z.infer<typeof note>) {
    await this.audit.record('note.added', null);
    if (body.text === 'fail') throw new Error('secret of a row');
    return { count: await currentManager().getRepository(AuditEntry).count(), secret: 'never sent' };
  }

  @Get(':id') @Access('student:read') @Answers(answer)
  get(@Param('id', { schema: z.uuid() }) _id: string) {
    throw notFound();
  }

  @Put('admin') @Access('school:change')
  admin() {
    return undefined;
  }

  @Get('open/door') @Public() @Answers(answer)
  open() {
    return { count: 0 };
  }
}

@Injectable()
class FakeSessions extends Sessions {
  resolve(token: string): Promise<Session | null> {
    const role = { c: 'counsellor', s: 'student' }[token];
    const member = role ? { schoolId: school, membershipId: '00000000-0000-7000-8000-000000000001', role } : null;
    return Promise.resolve(token === 'x' ? null : { sessionId: token, accountId: token, member });
  }
}

describe('the HTTP application', () => {
  let test: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    test = await createTestDatabase([AuditEntry]);
    const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent' });
    @Module({ imports: [PlatformModule.forRoot({ config, database: test.database })], controllers: [NotesController], providers: [{ provide: Sessions, useClass: FakeSessions }] })
    class Root {}
    app = await createHttpApp(Root, config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(Tenancy).asInstallation('make a school for the test', () => currentManager().query(
      `INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at) VALUES ($1, 'one', 'One', 'UTC', '{en}', 'en', '{}', now())`, [school]));
  });

  afterAll(async () => {
    await app.close();
    await test.close();
  });

  const call = (method: 'GET' | 'POST' | 'PUT', url: string, { as, body, headers = {} }: { as?: string; body?: unknown; headers?: Record<string, string> } = {}) =>
    app.inject({
      method, url: `/api${url}`, headers: { 'sec-fetch-site': 'same-origin', ...headers },
      ...(body === undefined ? {} : { payload: body as object }), ...(as ? { cookies: { [SESSION_COOKIE]: as } } : {}),
    });
  const good = { text: 'hi', kind: 'a' };

  it('asks for a session, a school and a permission, in this order', async () => {
    expect((await call('POST', '/notes', { body: good })).json()).toMatchObject({ status: 401, code: 'not_signed_in' });
    expect((await call('POST', '/notes', { body: good, as: 'x' })).statusCode).toBe(401);
    expect((await call('POST', '/notes', { body: good, as: 'nobody' })).json()).toMatchObject({ status: 403, code: 'choose_school' });
    expect((await call('POST', '/notes', { body: good, as: 's' })).json()).toMatchObject({ status: 403, code: 'not_allowed' });
    expect((await call('PUT', '/notes/admin', { as: 'c' })).statusCode).toBe(403);
    expect((await call('POST', '/notes', { body: good, as: 'c' })).statusCode).toBe(201);
    expect((await call('GET', '/notes/open/door')).statusCode).toBe(200);
  });

  it('refuses a write from another site, and one that does not say where it comes from', async () => {
    expect((await call('POST', '/notes', { as: 'c', body: good, headers: { 'sec-fetch-site': 'cross-site' } })).json()).toMatchObject({ code: 'cross_site' });
    expect((await call('POST', '/notes', { as: 'c', body: good, headers: { 'sec-fetch-site': 'same-site' } })).statusCode).toBe(403);
    const bare = (headers: Record<string, string>) => app.inject({ method: 'POST', url: '/api/notes', payload: good, headers, cookies: { [SESSION_COOKIE]: 'c' } });
    expect((await bare({})).statusCode).toBe(403);
    expect((await bare({ origin: 'https://elsewhere.example' })).statusCode).toBe(403);
    expect((await bare({ origin: 'http://localhost:4400' })).statusCode).toBe(201);
  });

  it('names each invalid field with a closed code', async () => {
    const response = await call('POST', '/notes', { as: 'c', body: { text: 'too long', kind: 'z', extra: 1 } });
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({ status: 400, code: 'invalid', fields: expect.arrayContaining([
      { path: 'text', code: 'too_long', params: { max: 5 } }, { path: 'kind', code: 'not_a_choice', params: {} }, { path: 'extra', code: 'unknown_field', params: {} }]) });
    expect((await call('POST', '/notes', { as: 'c', body: {} })).json().fields).toContainEqual({ path: 'text', code: 'required', params: {} });
  });

  it('refuses a NUL or half a character in any text, and a body that nests without end', async () => {
    for (const text of ['a\0b', 'a\ud83d']) {
      expect((await call('POST', '/notes', { as: 'c', body: { text, kind: 'a' } })).json()).toMatchObject({ status: 400, fields: [{ path: 'text', code: 'wrong_format', params: {} }] });
    }
    const deep = await app.inject({
      method: 'POST', url: '/api/notes', payload: `{"text":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, cookies: { [SESSION_COOKIE]: 'c' },
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'idempotency-key': 'deep-deep-deep' },
    });
    expect(deep.json()).toMatchObject({ status: 400, code: 'malformed' });
  });

  it('sends only what the answer names, and nothing of an error that was not foreseen', async () => {
    expect((await call('POST', '/notes', { as: 'c', body: good })).json()).toEqual({ count: expect.any(Number) });
    const failed = await call('POST', '/notes', { as: 'c', body: { text: 'fail', kind: 'a' } });
    expect([failed.statusCode, failed.json().code]).toEqual([500, 'unexpected']);
    expect(failed.body).not.toContain('secret');
  });

  it('undoes the whole request when it fails', async () => {
    const before = (await call('POST', '/notes', { as: 'c', body: good })).json().count as number;
    await call('POST', '/notes', { as: 'c', body: { text: 'fail', kind: 'a' } });
    expect((await call('POST', '/notes', { as: 'c', body: good })).json().count).toBe(before + 1);
  });

  it('answers a missing thing, a malformed id and an unknown address byte for byte alike', async () => {
    const bodies = await Promise.all([`/notes/${randomUUID()}`, '/notes/no-id', '/nowhere'].map(async url => (await call('GET', url, { as: 'c' })).body));
    expect(new Set(bodies).size).toBe(1);
    expect(JSON.parse(bodies[0] ?? '')).toEqual({ type: 'about:blank', title: 'Not found', status: 404, code: 'not_found' });
  });

  it('does a repeated write once and gives its first answer again', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second, third] = await Promise.all([1, 2, 3].map(() => call('POST', '/notes', { as: 'c', body: good, headers })));
    expect([first?.statusCode, second?.statusCode, third?.statusCode]).toEqual([201, 201, 201]);
    expect(new Set([first?.body, second?.body, third?.body]).size).toBe(1);
    const other = await call('POST', '/notes', { as: 'c', body: { text: 'yo', kind: 'a' }, headers });
    expect(other.json()).toMatchObject({ status: 422, code: 'idempotency_key_reused' });
  });

  it('describes its routes with their access and examples in OpenAPI 3.1', () => {
    const document = openApi(app) as unknown as { openapi: string; paths: Record<string, Record<string, { 'x-access': string }>>; components: { schemas: Record<string, { example: unknown }> } };
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/api/notes']?.['post']?.['x-access']).toBe('student:manage');
    expect(document.components.schemas['Note']?.example).toEqual({ text: 'hi', kind: 'a' });
  });
});
