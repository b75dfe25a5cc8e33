import type { Browser, Page } from 'playwright-core';
import { picture, startBrowser } from './browser';
import { startStack, type Stack } from './stack';

/** The one style element that the camera puts in to take a picture; it is refused, as it should be. */
const OF_THE_CAMERA = 'sha256-WR6b/IcKJ0cKV3rK53p2NO7b74ZXq/Y5Mbx+7Mio7w4=';
const ROSTER = ['external_id,given_name,family_name,preferred_name,birth_date,cohort,username', 'S1,Aline,Uwase,,2010-02-03,S5 PCM,', 'S2,Éric,Mugisha,,2009-05-06,S5 PCM,', 'S3,慧敏,陈,,2008-01-01,S5 MCB,'].join('\n');

describe('the first day of a school', () => {
  let stack: Stack;
  let browser: Browser;
  let page: Page;
  const elsewhere: string[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    stack = await startStack();
    browser = await startBrowser();
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('request', request => { if (new URL(request.url()).origin !== stack.url && !request.url().startsWith('data:')) elsewhere.push(request.url()); });
    page.on('console', message => { if (message.type() === 'error' && /Content Security Policy|TrustedHTML/.test(message.text()) && !message.text().includes(OF_THE_CAMERA)) faults.push(message.text()); });
    page.on('pageerror', error => faults.push(error.message));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  it('begins with the operator’s command and the admin’s password', async () => {
    const text = await stack.operator('create', '--name', 'GS Urugano', '--slug', 'gs-urugano', '--time-zone', 'Africa/Kigali', '--languages', 'en,fr,rw',
      '--admin-email', 'head@example.org', '--admin-given', 'Solange', '--admin-family', 'Uwera');
    const link = /http\S+\/console\/invitation\/\S+/.exec(text)?.[0] ?? '';
    await page.goto(link);
    await picture(page, 'invitation');
    await page.locator('input[type=password]').first().fill('a long enough password');
    await page.locator('button.primary').click();
    await page.waitForURL(/\/console\/today/);
    await picture(page, 'today-empty');
  }, 90_000);

  it('goes on with an academic year', async () => {
    await page.goto(`${stack.url}/console/settings/years`);
    await page.getByLabel('Name of the year').fill('This year');
    const year = new Date().getUTCFullYear();
    await page.getByLabel('Begins on').fill(`${year}-01-05`);
    await page.getByLabel('Ends on').fill(`${year + 1}-01-04`);
    await page.getByRole('button', { name: 'Save the year' }).click();
    await page.getByRole('rowheader', { name: 'This year' }).waitFor();
    await picture(page, 'years');
  }, 60_000);

  it('takes a roster in, in names of any script', async () => {
    await page.goto(`${stack.url}/console/students/import`);
    await page.getByLabel('Roster file').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(ROSTER) });
    await page.getByRole('button', { name: 'Apply 3 changes' }).click();
    await page.getByRole('status').filter({ hasText: 'Applied' }).waitFor();
    await picture(page, 'import');
    await page.goto(`${stack.url}/console/students`);
    await page.getByRole('button', { name: '慧敏 陈' }).waitFor();
    await page.getByRole('button', { name: 'Aline Uwase' }).click();
    await page.getByText('Views are logged').waitFor();
    await picture(page, 'students');
  }, 90_000);

  it('lets a student in by her slip, and shows her what is next', async () => {
    await page.goto(`${stack.url}/console/students`);
    await page.getByRole('button', { name: 'Aline Uwase' }).click();
    await page.getByRole('button', { name: 'Make a new PIN' }).click();
    const shown = await page.getByText('it is shown only now').textContent();
    const [, username = '', pin = ''] = /(\S+): (\d{6})/.exec(shown ?? '') ?? [];
    const lab = await browser.newContext({ locale: 'en-GB', viewport: { width: 360, height: 740 } });
    const student = await lab.newPage();
    student.setDefaultTimeout(15_000);
    await student.goto(`${stack.url}/student/gs-urugano`);
    await picture(student, 'student-sign-in');
    await student.getByLabel('Username').fill(username);
    await student.getByLabel(/PIN/).fill(pin);
    await student.getByRole('button', { name: 'Sign in', exact: true }).click();
    await student.waitForURL(/\/student\/gs-urugano\/home/);
    await student.getByRole('heading', { level: 1 }).waitFor();
    await picture(student, 'student-home');
    await lab.close();
  }, 90_000);

  it('asked no other origin for anything and broke no policy', () => {
    expect(elsewhere).toEqual([]);
    expect(faults).toEqual([]);
  });
});
