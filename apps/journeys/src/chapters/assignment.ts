import { dayFromToday } from '../days';
import { SCHOOL, type Story } from '../story';

export async function assign(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('link', { name: 'Exercises', exact: true }).click();
  await page.getByRole('link', { name: 'Open Informational interview' }).waitFor();
  await story.look(page, 'exercises');
  await page.getByRole('link', { name: 'Open Informational interview' }).click();
  await page.getByRole('heading', { level: 1, name: 'Informational interview' }).waitFor();
  await story.look(page, 'exercise');
  await page.getByRole('link', { name: 'Assign', exact: true }).click();
  await page.getByRole('checkbox', { name: 'S5 PCM' }).check();
  await page.getByLabel('Due date').fill(dayFromToday(14));
  await story.look(page, 'assign');
  await page.getByRole('button', { name: 'Assign', exact: true }).click();
  await page.getByText('Assigned to S5 PCM').waitFor();
  await page.getByRole('rowheader', { name: 'Aline Uwase' }).waitFor();
  await story.look(page, 'assignment');
}

/** A built-in exercise becomes the school's own: copied, changed, saved by itself and published. */
export async function writeExercise(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('link', { name: 'Exercises', exact: true }).click();
  await page.getByRole('link', { name: 'Open Reconnect with someone you know' }).click();
  await page.getByRole('button', { name: 'Copy and change' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Reconnect before the holidays');
  await page.getByText('Draft saved').waitFor();
  const steps = page.getByRole('region', { name: 'Steps' }).getByRole('heading', { level: 3 });
  const [first = '', second = ''] = await steps.allInnerTexts();
  await page.getByRole('button', { name: first, exact: true }).press('Alt+ArrowDown');
  await steps.first().filter({ hasText: second }).waitFor();
  expect((await steps.allInnerTexts()).slice(0, 2)).toEqual([second, first]);
  await page.getByRole('button', { name: second, exact: true }).click();
  await story.look(page, 'editor');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 1 is published.').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Reconnect before the holidays' }).waitFor();
}

/** The whole cohort gets slips; the first student loses hers and is given another PIN. */
export async function issuePins(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('link', { name: 'Students' }).click();
  await page.getByRole('link', { name: 'PIN slips' }).click();
  await page.getByLabel('Cohort').selectOption({ label: 'S5 PCM (2)' });
  await page.getByRole('button', { name: 'Make new PINs and print' }).click();
  const slip = page.getByRole('listitem').filter({ hasText: 'Aline' });
  await slip.waitFor();
  const [lost] = /\d{6}/.exec(await slip.innerText()) ?? [''];
  await story.look(page, 'slips');

  await page.getByRole('link', { name: 'Students' }).first().click();
  await page.getByRole('button', { name: 'Aline Uwase' }).click();
  await page.getByRole('button', { name: /^Record(?! the)/ }).click();
  await page.getByRole('button', { name: 'Make a new PIN' }).click();
  const [, pin = ''] = /aline\.uwase: (\d{6})/.exec(await page.getByText('it is shown only now').innerText()) ?? [];
  await story.look(page, 'student-panel');
  expect(pin).not.toBe(lost);
  expect(await refused(story, lost)).toBe(true);
  story.pin = pin;
}

/** Home has one thing to do, says it in the language that is chosen, and fits the phone. */
export async function signIn(story: Story): Promise<void> {
  const page = await story.page('student');
  await page.getByLabel(/PIN/).fill(story.pin);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const next = page.getByRole('region', { name: 'Begin: Informational interview' });
  await next.waitFor();
  expect(await next.getByRole('link').allInnerTexts()).toEqual(['Start']);
  expect(await page.getByText('Your next step').count()).toBe(1);
  expect(await page.locator('html').evaluate(html => html.scrollHeight)).toBeLessThanOrEqual(740);
  await story.look(page, 'student-home');

  let loads = 0;
  page.on('load', () => (loads += 1));
  const language = page.getByRole('combobox');
  for (const [code, heading] of [['fr', 'À commencer : Entretien d’information'], ['rw', 'Tangira: Ikiganiro cyo kumenya umurimo'], ['en', 'Begin: Informational interview']] as const) {
    await language.selectOption(code);
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(code);
    if (code !== 'en') await story.look(page, `student-home-${code}`);
  }
  expect(loads).toBe(0);
}

async function refused(story: Story, pin: string): Promise<boolean> {
  const page = await story.page('student');
  await page.goto(story.address(`/student/${SCHOOL}`));
  await story.look(page, 'student-sign-in');
  await page.getByLabel('Username').fill('aline.uwase');
  await page.getByLabel(/PIN/).fill(pin);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('alert').getByText('Username or PIN is not right.').waitFor();
  await story.look(page, 'student-refused');
  return true;
}
