import type { Page } from 'playwright-core';
import { dayFromToday } from '../days';
import type { Person, Story } from '../story';
import { MENTOR } from './mentor';

const GUARDIAN = 'Béatrice Mukamana';
const GOAL = 'I want to know what a day on a ward is like.';

export async function recordConsent(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('link', { name: 'Students' }).click();
  await page.getByRole('button', { name: 'Aline Uwase' }).click();
  await page.getByRole('button', { name: /^Record(?! the)/ }).click();
  await page.getByLabel('Name of the guardian').fill(GUARDIAN);
  await page.getByLabel('Relation').fill('Mother');
  await page.getByLabel('Signed on').fill(dayFromToday(-3));
  await page.getByRole('button', { name: 'Record the consent' }).click();
  await page.getByText(`${GUARDIAN}, Mother`).waitFor();
  await story.look(page, 'consent');
}

export async function sayWish(story: Story): Promise<void> {
  const page = await story.page('student');
  await page.getByRole('link', { name: 'Mentor' }).click();
  await page.getByRole('link', { name: 'Say what I am looking for' }).waitFor();
  await story.look(page, 'student-mentor-none');
  await page.getByRole('link', { name: 'Say what I am looking for' }).click();
  for (const [place, name] of [['First', 'Nurse'], ['Second', 'Civil engineer'], ['Third', 'Software developer']] as const) {
    await page.getByRole('combobox', { name: `${place} occupation` }).fill(name);
    await page.getByRole('option', { name, exact: true }).click();
  }
  for (const name of ['Kinyarwanda', 'English', 'After school', 'Evening']) await page.getByRole('checkbox', { name }).check();
  await page.getByLabel('My goal').fill(GOAL);
  await story.look(page, 'student-wish');
  await page.getByRole('button', { name: 'Save what I am looking for' }).click();
  await page.getByText('Saved. Your school looks for a mentor with this.').waitFor();
  await page.getByText('Civil engineer').waitFor();
  await story.look(page, 'student-mentor-waiting');
}

export async function runAndPublish(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('link', { name: 'Matching' }).click();
  await page.getByLabel('Name of the run').fill('First round');
  await story.look(page, 'runs');
  await page.getByRole('button', { name: 'Start run' }).click();
  await page.getByText('Proposed').waitFor();
  await page.getByText('1 of 3 matched').waitFor();
  await page.getByText('proved optimal').waitFor();
  await page.getByText('Has not said a wish').waitFor();
  await story.look(page, 'proposals');
  await page.getByRole('button', { name: 'Aline Uwase', exact: true }).click();
  const panel = page.getByRole('complementary');
  await panel.getByText(/^\d+ of 1,000$/).waitFor();
  await panel.getByText('Goal fit').waitFor();
  const fit = await panel.getByText('Goal fit').boundingBox();
  expect(fit?.y).toBeLessThan(page.viewportSize()?.height ?? 0);
  await story.look(page, 'proposal');
  await page.keyboard.press('l');
  await page.getByText(/^Aline Uwase stays with/).waitFor();
  await page.getByRole('button', { name: 'Run again' }).click();
  await page.getByRole('heading', { name: 'First round 2' }).waitFor();
  await page.getByRole('button', { name: 'Pinned 1' }).click();
  await page.getByRole('button', { name: 'Pin the pair of Aline Uwase', pressed: true }).waitFor();
  await page.getByText('Since First round', { exact: true }).waitFor();
  await publish(page);
  await story.look(page, 'published');
}

/** A publication that nobody has answered is taken back, and another run takes its place. */
export async function takeBackAndPublish(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('button', { name: 'Take back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await page.getByText('Rolled back', { exact: true }).first().waitFor();
  await page.getByRole('link', { name: 'Back to runs' }).click();
  await page.getByLabel('Name of the run').fill('Second round');
  await page.getByRole('button', { name: 'Start run' }).click();
  await page.getByText('1 of 3 matched').waitFor();
  await publish(page);
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('alert').filter({ hasText: '1 pair published.' }).waitFor();
  await page.getByText('Published', { exact: true }).first().waitFor();
}

export async function studentSeesHerMentor(story: Story): Promise<void> {
  const page = await story.page('student');
  await page.reload();
  await page.getByRole('heading', { name: MENTOR.given, exact: true }).waitFor();
  await page.getByText('You are interested in this work: Nurse.').waitFor();
  await story.look(page, 'student-mentor');
  await isNowhere(story, 'student', `"firstName":"${MENTOR.given}"`, [MENTOR.family, MENTOR.email]);
}

export async function mentorSeesHerStudent(story: Story): Promise<void> {
  const page = await story.page('mentor');
  await page.reload();
  await page.getByRole('heading', { name: 'Will you meet Aline?' }).waitFor();
  await story.look(page, 'mentor-asked');
  await page.getByRole('button', { name: 'I need to know more' }).click();
  await page.getByText('The school is told and writes to you.').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByText('You two are matched.').waitFor();
  await page.getByRole('link', { name: /Aline/ }).waitFor();
  await story.look(page, 'mentor-home');
  await page.getByRole('link', { name: /Aline/ }).click();
  await page.getByText(GOAL).waitFor();
  await story.look(page, 'mentor-students');
  await isNowhere(story, 'mentor', '"firstName":"Aline"', ['Uwase', 'aline.uwase', GUARDIAN]);
}

/** Neither on the page nor in the JSON it reads, which does hold the first name. */
async function isNowhere(story: Story, person: Person, firstName: string, words: readonly string[]): Promise<void> {
  const page = await story.page(person);
  const answers = await story.answered(person);
  expect(answers).toContain(firstName);
  const seen = await page.content() + answers;
  expect(words.filter(word => seen.includes(word))).toEqual([]);
}
