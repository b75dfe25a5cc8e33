import type { Page } from 'playwright-core';
import type { Story } from '../story';
import { send } from './interview';

const COMMENT = 'Good questions. Say what you will do next, please.';

export async function returnWork(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await page.getByRole('link', { name: /Aline Uwase/ }).waitFor();
  await story.look(page, 'today');
  await openFromQueue(page);
  await page.getByText('A nurse plans half of the day').waitFor();
  await page.getByText('Counts as an encounter').waitFor();
  await page.getByRole('button', { name: /^Why this person: 3 / }).click();
  await page.getByLabel('Comment to Aline').fill(COMMENT);
  await story.look(page, 'review');
  await page.getByRole('button', { name: /^Return/ }).click();
  await page.getByText('Returned to Aline Uwase').waitFor();
  await story.look(page, 'reviews-empty');
}

/** The counsellor has ten seconds to take a review back: until then the student sees nothing of it. */
export async function waitForTheComment(story: Story): Promise<void> {
  const page = await story.page('student');
  await page.reload();
  await page.getByText('Your counsellor will read it.').waitFor();
  expect(await page.getByText(COMMENT).count()).toBe(0);
}

export async function sendAgain(story: Story): Promise<void> {
  const page = await story.page('student');
  const came = page.getByRole('heading', { name: 'Informational interview came back to you' });
  for (const last = Date.now() + 15_000; Date.now() < last && !(await came.isVisible());) {
    await page.goto(story.address('/student/gs-urugano/home'));
    await page.getByText('Your next step').waitFor();
  }
  await came.waitFor();
  await story.look(page, 'student-home-returned');
  await page.getByRole('link', { name: 'See the comment' }).click();
  await page.getByRole('heading', { name: 'Jean Habimana returned your work' }).waitFor();
  await page.getByText(COMMENT).waitFor();
  await story.look(page, 'student-returned');
  await page.getByLabel('Your answer: Why this person').fill('She has done both. Next I visit her ward.');
  await send(page);
}

export async function accept(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await openFromQueue(page);
  await page.getByText('Next I visit her ward.').waitFor();
  await page.getByText(COMMENT).waitFor();
  await story.look(page, 'review-again');
  await page.getByRole('button', { name: /^Accept/ }).click();
  await page.getByText('Accepted Aline Uwase’s work').waitFor();
}

async function openFromQueue(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Reviews' }).click();
  await page.getByRole('link', { name: 'Aline Uwase', exact: true }).click();
}
