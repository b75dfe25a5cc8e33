import { provideRouter } from '@angular/router';
import type { MatchRunView, ProposalRow, ScorePart } from '@tendril/contracts';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { tellingParts } from './reasons';
import { Run } from './run';

const nobody = { students: [], removed: [], mentors: [] };
const run: MatchRunView = {
  id: 'r1', name: 'Autumn round', state: 'proposed', done: 3, total: 3, students: 5, mentors: 2, places: 3, matched: 2, score: 1700, proved: true, milliseconds: 400, widened: 0, basedOn: null,
  rules: { weights: { goal: 55, times: 15, language: 15, study: 10, place: 5 }, sameGenderOnly: false, fairness: 'total' },
  unmatched: [{ reason: 'no-consent', count: 3, names: ['Kevin Manzi', 'Axel Shema'], ...nobody }], failure: null, createdBy: 'Espérance', createdAt: '2026-11-23T08:00:00.000Z', publishedBy: null, publishedAt: null, version: 2,
};
const parts: ScorePart[] = [
  { part: 'goal', points: 440, of: 550, fact: { closeness: 'minor', wish: '2142' } }, { part: 'times', points: 200, of: 200, fact: { common: 'evening' } },
  { part: 'language', points: 0, of: 150, fact: { common: '' } }, { part: 'first-match', points: 100, of: 100, fact: { first: 1 } },
];
const proposal = (id: string, name: string): ProposalRow => ({
  id, student: { id: 'k' + id, name, cohort: 'S5 PCM' }, mentor: { id: 'm' + id, name: 'Diane Ingabire', work: 'Roads', occupation: '2142' }, score: 740, parts, published: false, withheld: null, pinned: false, nextBest: null,
});
const settle = async ({ fixture }: { fixture: { whenStable(): Promise<unknown> } }) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
const key = (name: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));

async function opened(row: MatchRunView = run, proposals = [proposal('p1', 'Eric Mugisha'), proposal('p2', 'Keza Umutoni')]) {
  const page = await view(Run, { texts: english, inputs: { id: 'r1' }, providers: [provideRouter([])] });
  page.http.expectOne('/api/match-runs/r1').flush(row);
  page.http.expectOne('/api/occupations').flush({ items: [{ code: '2142', name: { en: 'Civil engineers', fr: 'Ingénieurs', rw: 'Injeniyeri' } }], next: null });
  await settle(page);
  for (const asked of page.http.match('/api/match-runs/r1/proposals')) asked.flush({ items: proposals, next: null });
  await settle(page);
  return page;
}
const text = (page: Awaited<ReturnType<typeof opened>>) => (page.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';

it('tells at most three reasons, the strongest first, and none that earned nothing', () => {
  const all = parts.map((one) => ({ ...one, points: one.points || 50 }));
  expect(tellingParts(all).map((one) => one.part)).toEqual(['goal', 'times', 'first-match']);
  expect(tellingParts(parts).map((one) => one.part)).toEqual(['goal', 'times', 'first-match']);
});

it('says how many are matched, that it is proved, and why the others are not', async () => {
  const page = await opened();
  for (const words of ['2 of 5 matched', 'proved optimal', 'Close to Civil engineers', 'No guardian’s consent recorded', '3 students', 'Kevin Manzi, Axel Shema and 1 more']) expect(text(page)).toContain(words);
});

it('publishes all, or those that are selected by x, with the version it read', async () => {
  const page = await opened();
  key('j');
  key('x');
  await settle(page);
  await page.press('Publish 1 selectedP');
  expect(page.role('dialog', 'Publish 1 pair?').textContent).toContain('1 mentor gets an e-mail');
  page.http.expectNone('/api/match-runs/r1/publication');
  await page.press('Publish');
  const sent = page.http.expectOne('/api/match-runs/r1/publication');
  expect(sent.request.body).toEqual({ proposalIds: ['p1'], version: 2 });
  sent.flush({ published: 0, withheld: [{ student: 'Eric Mugisha', reason: 'capacity' }] });
  await settle(page);
  expect(page.role('alert', /0 pairs published\. 1 pair held back: ?Eric Mugisha: the mentor has no place left/)).toBeTruthy();
});

it('selects all by one press', async () => {
  const page = await opened();
  page.role('checkbox', 'Select all pairs').click();
  await settle(page);
  expect(page.role('button', /^Publish 2 selected/)).toBeTruthy();
});

it('says in words that the run was published meanwhile', async () => {
  const page = await opened();
  await page.press(/^Publish all 2/);
  expect(page.role('dialog', 'Publish 2 pairs?').textContent).toContain('2 mentors get an e-mail each');
  await page.press('Publish');
  page.http.expectOne('/api/match-runs/r1/publication').flush({ code: 'run_not_proposed' }, { status: 409, statusText: 'Conflict' });
  await settle(page);
  expect(page.role('alert', /cannot be published any more/)).toBeTruthy();
});

it('shows why a pair was proposed, in parts that add up', async () => {
  const page = await opened();
  key('j');
  await settle(page);
  expect(page.role('complementary', 'Pair').textContent?.replace(/\s+/g, ' ')).toContain('740 of 1,000');
  key('Escape');
  await settle(page);
  expect(() => page.role('complementary', 'Pair')).toThrow();
});

it.each([
  [{ places: 0, mentors: 0, matched: 0 }, 'No mentor has a free place'],
  [{ matched: 0, unmatched: [{ reason: 'no-wish' as const, count: 5, names: [], ...nobody }] }, 'No student has said what she looks for.'],
  [{ matched: 0, unmatched: [{ reason: 'no-time' as const, count: 5, names: [], ...nobody }] }, 'This run found no pair.'],
])('says why nothing is proposed %#', async (more, words) => {
  const page = await opened({ ...run, ...more }, []);
  expect(text(page)).toContain(words);
  expect(() => page.role('button', /^Publish/)).toThrow();
});

it.each([['cancelled', 'was cancelled'], ['discarded', 'was discarded'], ['failed', 'The run failed']] as const)('says what became of a run that is %s', async (state, words) => {
  expect(text(await opened({ ...run, state }))).toContain(words);
});
