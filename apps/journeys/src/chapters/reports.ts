import { readFile } from 'node:fs/promises';
import type { Story } from '../story';

/** A number, the list behind it, and that list as a file. */
export async function readNumbers(story: Story): Promise<void> {
  const page = await story.page('counsellor');
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('heading', { name: 'Encounters' }).waitFor();
  await story.look(page, 'reports');
  await page.getByRole('link', { name: '1, One to three encounters: show who' }).click();
  await page.getByRole('link', { name: 'Aline Uwase' }).waitFor();
  await story.look(page, 'reports-behind');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download' }).click()]);
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^\uFEFFName,Cohort,Number,Since,Id\r\nAline Uwase,/);
  await page.getByRole('link', { name: 'Files' }).click();
  await page.getByRole('rowheader', { name: 'One to three encounters' }).waitFor();
  await story.look(page, 'reports-files');
}

/** That the file was fetched is what the head reads in the trail. */
export async function readTrail(story: Story): Promise<void> {
  const page = await story.page('head');
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Audit trail' }).click();
  await page.getByRole('rowheader', { name: 'File fetched' }).waitFor();
  await story.look(page, 'audit-trail');
}
