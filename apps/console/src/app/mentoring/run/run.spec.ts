import { settled } from '@tendril/ui/testing';
import { key, openedRun, PARTS, runOf, textOf } from '../testing/run-page';
import { tellingParts } from './reasons';

it('tells at most three reasons, the strongest first, and none that earned nothing', () => {
  const all = PARTS.map((one) => ({ ...one, points: one.points || 50 }));
  expect(tellingParts(all).map((one) => one.part)).toEqual(['goal', 'times', 'place']);
  expect(tellingParts(PARTS).map((one) => one.part)).toEqual(['goal', 'times', 'place']);
});

it('says how many are matched, that it is proved, with which weights, and why the others are not', async () => {
  const page = await openedRun();
  for (const words of ['2 of 5 matched', 'proved optimal', 'Goal fit 550', 'Close to Civil engineers', 'No guardian’s consent recorded', '5 students', 'Kevin Manzi, Axel Shema, Cynthia Uwamwezi and 2 more']) expect(textOf(page)).toContain(words);
  expect(textOf(page)).not.toContain('Field of study 0');
});

it('shows why a pair was proposed, in parts that add up, and keeps the open pair in the address', async () => {
  const page = await openedRun();
  await page.press('Eric Mugisha');
  await settled(page);
  const panel = page.role('complementary', 'Pair').textContent?.replace(/\s+/g, ' ') ?? '';
  expect(panel).toContain('740 of 1,000');
  const points = [...panel.slice(panel.indexOf('of 1,000')).matchAll(/(\d+) of \d+(?![\d,])/g)].map(([, earned]) => Number(earned));
  expect(points).toEqual([440, 200, 0, 100]);
  expect(points.reduce((sum, one) => sum + one, 0)).toBe(740);
  key('Escape');
  await settled(page);
  expect(() => page.role('complementary', 'Pair')).toThrow();
});

it.each([
  [{ places: 0, mentors: 0, matched: 0 }, 'No mentor has a free place', '/mentors?show=all'],
  [{ students: 0, matched: 0, unmatched: [] }, 'No student needs a mentor', '/students'],
  [{ matched: 0, unmatched: [{ ...runOf().unmatched[0], reason: 'no-wish' as const }] }, 'No student has said what she looks for.', '/students'],
  [{ matched: 0, unmatched: [{ ...runOf().unmatched[0], reason: 'no-time' as const }] }, 'This run found no pair.', '/students'],
])('says why nothing is proposed, and what to do %#', async (more, words, way) => {
  const page = await openedRun(runOf(more as object), []);
  expect(textOf(page)).toContain(words);
  expect(page.role('link', /See (mentors|students)/).getAttribute('href')).toBe(way);
  expect(() => page.role('button', /^Publish/)).toThrow();
});

it.each([['certificate', 'could not be proved'], ['inputs', 'do not fit together'], ['unexpected', 'ended before it had an answer'], ['of another day', 'ended before it had an answer']])('says why a run failed: %s', async (failure, words) => {
  expect(textOf(await openedRun(runOf({ state: 'failed', failure })))).toContain(words);
});

it.each([['cancelled', 'was cancelled'], ['discarded', 'was discarded'], ['failed', 'ended before it had an answer']] as const)('says what became of a run that is %s', async (state, words) => {
  const page = await openedRun(runOf({ state }));
  expect(textOf(page)).toContain(words);
  page.http.expectNone('/api/match-runs/r1/proposals');
});
