import { dayFromToday } from '../days';
import { SCHOOL, type Story } from '../story';

/** What no student may ever be told. */
export const MENTOR = { given: 'Diane', family: 'Ingabire', email: 'diane@example.org' } as const;

export async function signUp(story: Story): Promise<void> {
  const page = await story.page('mentor');
  await page.goto(story.address(`/mentor/${SCHOOL}`));
  await story.look(page, 'mentor-welcome');
  await page.getByRole('link', { name: 'Become a mentor' }).click();
  await page.getByLabel('First name').fill(MENTOR.given);
  await page.getByLabel('Family name').fill(MENTOR.family);
  await page.getByLabel('Year you left this school').fill('2014');
  await story.look(page, 'mentor-join-1');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('What is your work?').fill('Nurse at a district hospital');
  await page.getByText('Counted as: Nurse').waitFor();
  for (const name of ['Kinyarwanda', 'English', 'Evening', 'Sunday']) await page.getByRole('checkbox', { name }).check();
  await story.look(page, 'mentor-join-2');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('E-mail address').fill(MENTOR.email);
  await story.look(page, 'mentor-join-3');
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await page.getByRole('heading', { name: 'Look in your mail' }).waitFor();
  await story.look(page, 'mentor-sent');
  await page.goto(await story.stack.mails.link(MENTOR.email));
  await story.look(page, 'mentor-confirm');
  await page.getByRole('button', { name: 'Confirm my address' }).click();
  await page.getByRole('heading', { name: 'Thank you, it is confirmed' }).waitFor();
  await story.look(page, 'mentor-confirmed');
}

export async function approve(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('link', { name: 'Mentors' }).click();
  await page.getByRole('button', { name: 'Decide on Diane Ingabire' }).click();
  await page.getByLabel('Checked on').fill(dayFromToday(-20));
  await page.getByLabel('Valid until').fill(dayFromToday(160));
  await story.look(page, 'mentor-decision');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('Diane Ingabire is a mentor now').waitFor();
  await page.getByRole('rowheader', { name: 'Diane Ingabire' }).waitFor();
  await story.look(page, 'mentors');
}

/** The mail of the approval leads to the page where she asks for a link; the link's mail lets her in. */
export async function enter(story: Story): Promise<void> {
  const page = await story.page('mentor');
  await page.goto(await story.stack.mails.link(MENTOR.email));
  await page.getByRole('link', { name: 'I am a mentor: sign in' }).click();
  await page.getByLabel('Your e-mail address').fill(MENTOR.email);
  await story.look(page, 'mentor-sign-in');
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await page.getByRole('status').waitFor();
  await page.goto(await story.stack.mails.link(MENTOR.email));
  await story.look(page, 'mentor-enter');
  await page.getByRole('button', { name: 'Come in' }).click();
  await page.getByText('No student yet.').waitFor();
  await story.look(page, 'mentor-home-empty');
}
