import { dayFromToday } from '../days';
import { SCHOOL, type Story } from '../story';

const YEAR = new Date().getUTCFullYear();

/** Three students; the first is too young to say yes for herself. */
const ROSTER = ['external_id,given_name,family_name,preferred_name,birth_date,cohort,username',
  `S1,Aline,Uwase,,${YEAR - 15}-02-03,S5 PCM,`, `S2,Éric,Mugisha,,${YEAR - 17}-05-06,S5 PCM,`, `S3,慧敏,陈,,${YEAR - 18}-01-01,S5 MCB,`].join('\n');

export async function beginSchool(story: Story): Promise<void> {
  const page = await story.page('head');
  const text = await story.stack.operator('create', '--name', 'GS Urugano', '--slug', SCHOOL, '--time-zone', 'Africa/Kigali', '--languages', 'en,fr,rw',
    '--admin-email', 'head@example.org', '--admin-given', 'Solange', '--admin-family', 'Uwera');
  await page.goto(/http\S+\/console\/invitation\/\S+/.exec(text)?.[0] ?? '');
  await page.getByLabel('Choose a password').fill('a long enough password');
  await story.look(page, 'invitation');
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await page.waitForURL(/\/console\/today/);
  await page.getByRole('heading', { name: 'First steps' }).waitFor();
  await story.look(page, 'today-empty');
}

export async function addYear(story: Story): Promise<void> {
  const page = await story.page('head');
  await page.goto(story.address('/console/settings/years'));
  await page.getByLabel('Name of the year').fill('This year');
  await page.getByLabel('Begins on').fill(dayFromToday(-60));
  await page.getByLabel('Ends on').fill(dayFromToday(240));
  await page.getByRole('button', { name: 'Save the year' }).click();
  await page.getByRole('rowheader', { name: 'This year' }).waitFor();
  await story.look(page, 'years');
}

export async function importRoster(story: Story): Promise<void> {
  const page = await story.page('head');
  await page.goto(story.address('/console/students/import'));
  await page.getByLabel('Roster file').setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: Buffer.from(ROSTER) });
  await page.getByRole('button', { name: 'Apply 3 changes' }).waitFor();
  await story.look(page, 'import-preview');
  await page.getByRole('button', { name: 'Apply 3 changes' }).click();
  await page.getByRole('status').filter({ hasText: 'Applied' }).waitFor();
  await story.look(page, 'import');
  await page.goto(story.address('/console/students'));
  await page.getByRole('button', { name: '慧敏 陈' }).waitFor();
  await story.look(page, 'students');
}

export async function inviteCounsellor(story: Story): Promise<void> {
  const page = await story.page('head');
  await page.goto(story.address('/console/settings/staff'));
  await page.getByLabel('First name').fill('Jean');
  await page.getByLabel('Family name').fill('Habimana');
  await page.getByLabel('E-mail address').fill('jean@example.org');
  await page.getByRole('button', { name: 'Send the invitation' }).click();
  await page.getByRole('rowheader', { name: 'Jean Habimana' }).waitFor();
  await story.look(page, 'staff');
  await page.getByRole('button', { name: 'Change the caseload of Jean' }).click();
  await page.getByRole('checkbox', { name: 'S5 PCM' }).check();
  await story.look(page, 'caseload');
  await page.getByRole('button', { name: 'Save the caseload' }).click();
  await page.getByRole('row').filter({ hasText: 'Jean Habimana' }).filter({ hasText: 'S5 PCM' }).waitFor();
}

export async function acceptInvitation(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.goto(await story.stack.mails.link('jean@example.org'));
  await page.getByLabel('Choose a password').fill('another long password');
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await page.waitForURL(/\/console\/today/);
  await page.getByRole('link', { name: 'Students' }).click();
  await page.getByRole('button', { name: 'Aline Uwase' }).waitFor();
  expect(await page.getByRole('button', { name: '慧敏 陈' }).count()).toBe(0);
}
