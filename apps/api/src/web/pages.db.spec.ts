import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync, gunzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CreateSchool } from '@tendril/identity';
import { entities, InstallationModule } from '@tendril/installation';
import { Config, createHttpApp } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { servePages } from './pages';

const SCRIPT = `console.log("${'tend '.repeat(400)}")`;
const page = (lang: string, text: string) => `<!doctype html><html lang="${lang}"><title>__SCHOOL_NAME__</title><p data-languages="__SCHOOL_LANGUAGES__">${text}</p></html>`;

describe('the pages of the installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-pages-'));
  let test: TestDatabase;
  let app: NestFastifyApplication;

  const built = (path: string, content: string | Buffer) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers: { host: 'localhost:4400', ...headers } });

  beforeAll(async () => {
    built('student/browser/main-ABCDEFGH.js', SCRIPT);
    built('student/browser/main-ABCDEFGH.js.br', brotliCompressSync(SCRIPT));
    built('student/browser/main-ABCDEFGH.js.gz', gzipSync(SCRIPT));
    built('student/browser/favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    built('student/browser/index.csr.html', page('en', 'deeper'));
    for (const language of ['en', 'fr', 'rw']) built(`student/browser/_${language}/index.html`, page(language, `entry ${language}`));
    built('console/browser/index.html', page('en', 'console'));
    test = await createTestDatabase(entities);
    const config = Config.read({
      DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), WEB_DIR: folder, PUBLIC_URL: 'http://tendril.example', TRUSTED_PROXIES: '1',
    });
    app = await createHttpApp(InstallationModule.forRoot({ config, database: test.database }), config);
    servePages(app);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    await app.get(CreateSchool).run({
      name: 'Collège <b>Sainte-Marie</b>', slug: 'ste-marie', timeZone: 'Africa/Kigali', languages: ['fr', 'rw'], admin: { email: 'a@ste-marie.example', givenName: 'A', familyName: 'B' },
    });
  });

  afterAll(async () => {
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true });
  });

  it('say over plain HTTP from elsewhere that HTTPS is needed, whatever is asked for, and set no cookie', async () => {
    for (const url of ['/', '/console/', '/student/ste-marie', '/student/main-ABCDEFGH.js']) {
      const answer = await get(url, { host: 'tendril.example' });
      expect([answer.statusCode, answer.headers['content-type'], answer.headers['set-cookie']]).toEqual([403, 'text/html; charset=utf-8', undefined]);
      expect(answer.body).toContain('Open <b>https://tendril.example</b> instead');
    }
  });

  it('open on this machine, and behind a proxy that speaks HTTPS', async () => {
    expect((await get('/')).statusCode).toBe(200);
    expect((await get('/', { host: '127.0.0.1:4400' })).statusCode).toBe(200);
    expect((await get('/', { host: 'tendril.example', 'x-forwarded-proto': 'https' })).statusCode).toBe(200);
  });

  it('send scripts as they were packed: brotli, else gzip, else plain', async () => {
    const ask = (encoding: string) => get('/student/main-ABCDEFGH.js', { 'accept-encoding': encoding });
    const [br, gz, plain] = [await ask('gzip, deflate, br'), await ask('gzip'), await ask('identity')];
    expect([br, gz, plain].map(answer => answer.headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(SCRIPT);
    expect(gunzipSync(gz.rawPayload).toString()).toBe(SCRIPT);
    expect(plain.body).toBe(SCRIPT);
    expect(br.rawPayload.length).toBeLessThan(200);
    for (const answer of [br, gz, plain]) {
      expect(answer.headers).toMatchObject({ 'vary': 'accept-encoding', 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'text/javascript; charset=utf-8' });
      expect(Number(answer.headers['content-length'])).toBe(answer.rawPayload.length);
    }
    expect((await get('/student/favicon.svg', { 'accept-encoding': 'br' })).headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'image/svg+xml' });
  });

  it('name the school, as text, in a language that it has', async () => {
    const answer = await get('/student/ste-marie');
    expect(answer.body).toContain('entry fr');
    expect(answer.body).toContain('Collège &lt;b&gt;Sainte-Marie&lt;/b&gt;');
    expect(answer.body).toContain('data-languages="fr,rw"');
    expect((await get('/student/ste-marie', { cookie: 'lang=rw' })).body).toContain('entry rw');
    expect((await get('/student/ste-marie/work')).body).toContain('deeper');
    const unknown = await get('/student/nowhere');
    expect([unknown.statusCode, unknown.body.includes('No school has this code')]).toEqual([404, true]);
  });
});
