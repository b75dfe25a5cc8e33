import type { Page } from 'playwright-core';
import { dayFromToday } from '../days';
import type { Story } from '../story';

const PIECES = 50;
const KEPT = 'Say who else should hear of this.';
const nameOf = (number: number) => `Pupil ${String(number).padStart(2, '0')}`;

interface Listed { readonly items: readonly { readonly id: string; readonly name?: string; readonly builtIn?: string | null }[] }

/** Fifty more students of the class hand in their work on paper, and the counsellor has it entered. */
export async function fillTheQueue(story: Story): Promise<void> {
  const head = (await story.page('head')).request;
  const counsellor = (await story.page('counsellor')).request;
  const headers = { origin: story.stack.url };
  const list = async (path: string) => (await (await counsellor.get(story.address('/api/' + path))).json() as Listed).items;
  const post = async (who: typeof head, path: string, data: object): Promise<{ id: string }> => {
    const answer = await who.post(story.address('/api/' + path), { headers, data });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return await answer.json() as { id: string };
  };

  const cohort = (await list('cohorts')).find(one => one.name === 'S5 PCM')?.id;
  const exercise = (await list('exercises')).find(one => one.builtIn === 'standing-invitation')?.id;
  const students: string[] = [];
  for (let number = 1; number <= PIECES; number += 1) {
    const [givenName = '', familyName = ''] = nameOf(number).split(' ');
    students.push((await post(head, 'students', { givenName, familyName, preferredName: null, birthDate: null, externalId: null, cohortId: cohort })).id);
  }
  const assignment = await post(counsellor, 'assignments', { exerciseId: exercise, cohortIds: [cohort], dueOn: dayFromToday(14), resubmission: 'until-accepted' });
  for (const studentId of students) {
    await post(counsellor, `assignments/${assignment.id}/paper-submissions`, { studentId, answers: { invitation: 'Come and eat with us on Sundays.', answer: 'He said yes.' }, writtenOn: dayFromToday(0) });
  }
  await post(counsellor, 'review-comments', { text: KEPT, shared: false, exerciseId: null });
}

/** From the list on not one click: scores by digits, comments from the bank, every tenth piece returned. */
export async function reviewByKeyboard(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.goto(story.address('/console/reviews'));
  await page.getByRole('link', { name: nameOf(1), exact: true }).waitFor();
  await story.look(page, 'reviews-fifty');
  await openFirst(page);
  await page.keyboard.press('c');
  await page.getByRole('option', { name: KEPT }).waitFor();
  await story.look(page, 'review-comment-bank');
  await page.goto(story.address('/console/reviews'));
  await page.getByRole('link', { name: nameOf(1), exact: true }).waitFor();

  const began = Date.now();
  await openFirst(page);
  for (let number = 1; number <= PIECES; number += 1) {
    await page.getByRole('heading', { level: 1, name: nameOf(number) }).waitFor();
    await page.keyboard.press('3');
    await page.keyboard.press(number % 2 ? '4' : '2');
    await (number % 10 ? page.keyboard.press('e') : returnWithComment(page));
  }
  await page.getByText('Nothing waits for you.').waitFor();
  const seconds = (Date.now() - began) / 1000;
  console.log(`${PIECES} pieces of work reviewed by keyboard alone in ${seconds.toFixed(1)} s`);
  const waiting = await (await page.request.get(story.address('/api/reviews'))).json() as Listed;
  expect(waiting.items).toHaveLength(0);
  expect(seconds).toBeLessThan(60);
}

async function openFirst(page: Page): Promise<void> {
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: nameOf(1) }).waitFor();
}

async function returnWithComment(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await page.getByRole('option', { name: KEPT }).waitFor();
  await page.keyboard.type('who else');
  await page.keyboard.press('Enter');
  await whileWriting(page, true);
  await page.keyboard.type(' Well said.');
  await page.keyboard.press('Escape');
  await whileWriting(page, false);
  await page.keyboard.press('r');
}

/** As one who types waits until the cursor stands where the words belong. */
async function whileWriting(page: Page, isWriting: boolean): Promise<void> {
  await page.locator('textarea:focus').waitFor({ state: isWriting ? 'attached' : 'detached' });
}
