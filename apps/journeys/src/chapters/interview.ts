import type { Page } from 'playwright-core';
import type { Story } from '../story';

const WHY = 'I have to choose between nursing and engineering, and she has done both.';

export async function addContact(story: Story): Promise<void> {
  const page = await story.page('student');
  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByLabel('Your answer: Why this person').fill(WHY);
  await page.getByText('Saved', { exact: true }).waitFor();
  await story.look(page, 'student-exercise');
  await page.getByRole('link', { name: 'Back' }).click();
  await page.getByRole('link', { name: 'Home' }).click();
  await page.getByRole('heading', { name: 'Add the person you want to speak to' }).waitFor();
  await page.getByRole('link', { name: 'Add a person' }).click();
  await page.getByRole('link', { name: 'Add a person to interview' }).click();
  await page.getByLabel('Name').fill('Claudine');
  await page.getByLabel('Occupation').fill('Nurse');
  await page.getByLabel('Organisation').fill('District hospital');
  await page.getByLabel('How you are related').selectOption('Neighbour');
  await page.getByLabel('How you met').fill('She lives next door.');
  await story.look(page, 'student-contact-new');
  await page.getByRole('button', { name: 'Add to my network' }).click();
  await page.getByRole('heading', { name: 'Claudine' }).waitFor();
  await story.look(page, 'student-contact');
}

export async function prepare(story: Story): Promise<void> {
  const page = await story.page('student');
  await page.getByRole('link', { name: 'Plan an interview' }).click();
  await page.getByLabel('Why this person?').fill(WHY);
  await story.look(page, 'student-plan');
  await page.getByRole('button', { name: 'Plan this interview' }).click();
  await page.getByLabel('Question 1').fill('How did you choose between the two?');
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByLabel('Question 2').fill('What did you have to learn after school?');
  await page.getByRole('button', { name: 'Add the good last question' }).click();
  await story.look(page, 'interview-questions');
  await go(page, 'My questions are ready');
  await page.getByRole('button', { name: 'No fixed time' }).waitFor();
  await story.look(page, 'interview-time');
  await page.getByRole('button', { name: 'No fixed time' }).click();
}

export async function hold(story: Story): Promise<void> {
  const page = await story.page('student');
  await page.getByLabel('Minutes').fill('25');
  await story.look(page, 'interview-talk');
  await go(page, 'We have talked');
  await page.getByLabel('What did Claudine say that you did not know before?').fill('A nurse plans half of the day, and a ward has an engineer of its own.');
  await story.look(page, 'interview-notes');
  await go(page, 'Finish notes');
  await page.getByLabel('What surprised you?').fill('How much of the work is planning.');
  await page.getByLabel('Are you still interested, and why?').fill('Yes: I like to plan, and I like people.');
  await page.getByLabel('What do you rule out?').fill('Working alone.');
  await story.look(page, 'interview-reflection');
  await go(page, 'Finish reflection');
  await page.getByText('In writing').click();
  await story.look(page, 'interview-thanks');
  await go(page, 'I said thank you');
  await page.getByText('All steps are done.').waitFor();
  await story.look(page, 'interview-done');
}

export async function submit(story: Story): Promise<void> {
  const page = await story.page('student');
  await page.getByRole('link', { name: 'Back to the exercise' }).click();
  await page.getByRole('radio', { name: 'Claudine, Nurse', checked: true }).waitFor();
  await story.look(page, 'student-ready');
  await send(page);
  await story.look(page, 'student-sent');
}

/** Hands the exercise in and waits until it is with the counsellor. */
export async function send(page: Page): Promise<void> {
  await go(page, 'Send to my counsellor');
  await page.getByText('Your counsellor will read it.').waitFor();
}

const go = (page: Page, name: string) => page.getByRole('button', { name }).click();
