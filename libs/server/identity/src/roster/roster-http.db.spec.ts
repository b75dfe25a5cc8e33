import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROSTER_EXAMPLE } from '@tendril/contracts';
import { Config, createHttpApp, currentManager, MovableClock, PlatformModule, platformEntities, SESSION_COOKIE, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { identityEntities } from '../identity.entities';
import { IdentityModule } from '../identity.module';
import { CreateSchool } from '../school/create-school';
import { StudentActivity } from '../student/student-activity';
import { PASSWORD, tokenIn } from '../testing/http-fixture';
import { SECRET_KEY } from '../testing/identity-fixture';
import { ApplyRoster } from './apply-roster.job';
import { StageRoster } from './stage-roster.job';

@Global()
@Module({ providers: [{ provide: StudentActivity, useValue: { studentsWithWork: async () => [] } }], exports: [StudentActivity] })
class NobodyWorksModule {}

describe('roster imports over HTTP', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-roster-http-'));
  let test: TestDatabase;
  let app: NestFastifyApplication;
  let mine: { schoolId: string; adminId: string; token: string };
  let theirs: { schoolId: string; adminId: string; token: string };

  beforeAll(async () => {
    test = await createTestDatabase([...identityEntities, ...platformEntities]);
    const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY, LOG_LEVEL: 'silent', FILES_DIR: folder });
    @Module({ imports: [PlatformModule.forRoot({ config, database: test.database, clock: new MovableClock() }), IdentityModule, NobodyWorksModule] })
    class Root {}
    app = await createHttpApp(Root, config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    mine = await school('mine');
    theirs = await school('theirs');
  });

  afterAll(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = (method: 'GET' | 'POST', url: string, token: string, payload?: string | Buffer | object, headers: Record<string, string> = {}) =>
    app.inject({ method, url: `/api${url}`, cookies: { [SESSION_COOKIE]: token }, headers: { 'sec-fetch-site': 'same-origin', ...headers }, ...(payload === undefined ? {} : { payload }) });

  async function school(slug: string) {
    const { schoolId, adminId, invitation } = await app.get(CreateSchool).run({
      name: slug, slug, timeZone: 'Africa/Kigali', languages: ['en'], admin: { email: `admin@${slug}.example`, givenName: 'Solange', familyName: 'Uwera' } });
    const accepted = await call('POST', '/invitations/acceptance', 'x'.repeat(43), { school: slug, token: invitation.split('/').at(-1), password: PASSWORD });
    await app.get(Tenancy).inSchool({ schoolId, actor: null }, () => currentManager().query(
      `INSERT INTO academic_year (school_id, id, name, starts_on, ends_on, terms, version) VALUES ($1, $2, '2026', '2026-01-05', '2026-12-18', '[]', 1)`, [schoolId, randomUUIDv7()]));
    return { schoolId, adminId, token: tokenIn(accepted) };
  }

  const eventFor = (importId: string) => ({
    id: randomUUIDv7(), type: 'roster-import.started', payload: { importId }, schoolId: mine.schoolId, actorId: mine.adminId, actor: { membershipId: mine.adminId, role: 'admin' } });
  const upload = (body: string | Buffer, type = 'text/csv', name = encodeURIComponent('../élèves.csv')) => call('POST', '/roster-imports', mine.token, body, { 'content-type': type, 'x-file-name': name });

  it('takes a file, shows it, applies it and takes it back', async () => {
    const uploaded = await upload(`${ROSTER_EXAMPLE}S-3,=1+1,X,,,S5,\r\n`);
    expect([uploaded.statusCode, uploaded.json()]).toEqual([201, expect.objectContaining({ fileName: 'élèves.csv', state: 'reading', createdBy: 'Solange Uwera', errors: [], notices: [] })]);
    const path = `/roster-imports/${uploaded.json().id}`;
    await app.get(StageRoster).handle(eventFor(uploaded.json().id));
    expect((await call('GET', path, mine.token)).json()).toMatchObject({ state: 'preview', counts: { create: 2, refused: 1, cohorts: 1 }, errors: [{ code: 'formula', column: 'given_name', count: 1 }] });
    const rows = await call('GET', `${path}/rows?limit=2`, mine.token);
    expect(rows.json().items.map((row: { action: string }) => row.action)).toEqual(['create', 'create']);
    expect((await call('GET', `${path}/rows?cursor=${rows.json().next}`, mine.token)).json().items).toHaveLength(1);
    const refused = await call('GET', `${path}/refused.csv?language=fr`, mine.token);
    expect(refused.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(refused.body).toContain(`S-3,'=1+1,X,,,S5,,3,given_name,"Ce texte commence comme une formule`);
    const progress = await call('GET', `${path}/progress`, mine.token);
    expect(progress.headers['content-type']).toContain('text/event-stream');
    expect(progress.body).toContain('"state":"preview"');
    expect((await call('POST', `${path}/application`, mine.token, { leavers: false })).json()).toMatchObject({ state: 'applying' });
    await app.get(ApplyRoster).handle(eventFor(uploaded.json().id));
    expect((await call('GET', '/roster-imports', mine.token)).json().items[0]).toMatchObject({ state: 'applied', canRollBack: true });
    expect((await call('GET', '/students', mine.token)).json().items).toHaveLength(2);
    const back = await call('POST', `${path}/rollback`, mine.token);
    expect([back.statusCode, back.json().state]).toEqual([200, 'rolled-back']);
    expect((await call('GET', '/students', mine.token)).json().items).toEqual([]);
  });

  it('refuses an empty body, and answers a stranger’s id as it answers none', async () => {
    expect((await upload('')).json()).toMatchObject({ status: 422, code: 'file_empty' });
    const { id } = (await upload(ROSTER_EXAMPLE)).json();
    for (const [method, tail, body] of [['GET', '', undefined], ['GET', '/rows', undefined], ['GET', '/refused.csv', undefined], ['GET', '/progress', undefined],
      ['POST', '/application', { leavers: false }], ['POST', '/cancellation', {}], ['POST', '/rollback', {}]] as const) {
      const [foreign, random] = await Promise.all([id, randomUUID()].map(one => call(method, `/roster-imports/${one}${tail}`, theirs.token, body)));
      expect([tail, foreign?.statusCode, foreign?.body]).toEqual([tail, 404, random?.body]);
    }
    expect((await call('POST', `/roster-imports/${id}/cancellation`, mine.token)).json()).toMatchObject({ state: 'cancelled' });
  });

  it('gives its template, which it takes in again', async () => {
    const template = await call('GET', '/roster-template.csv', mine.token);
    expect(template.headers['content-disposition']).toBe('attachment; filename="tendril-roster.csv"');
    expect(template.body.startsWith('\ufeffexternal_id,given_name,')).toBe(true);
    const { id } = (await upload(template.rawPayload)).json();
    await app.get(StageRoster).handle(eventFor(id));
    expect((await call('GET', `/roster-imports/${id}`, mine.token)).json()).toMatchObject({ state: 'preview', counts: { create: 2, refused: 0 } });
  });
});
