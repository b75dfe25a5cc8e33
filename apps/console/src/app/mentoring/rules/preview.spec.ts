import type { MatchComparison } from '@tendril/contracts';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Preview } from './preview';

const RULES = { weights: { goal: 60, times: 20, language: 20, study: 0, place: 0 }, sameGenderOnly: false, fairness: 'total' as const };
const run = (id: string, state: string) => ({ id, name: `Round ${id}`, state });
const person = (name: string) => ({ id: name, name });
const ANSWER: MatchComparison = {
  before: { matched: 412, score: 301000 }, after: { matched: 415, score: 300200 }, differing: 502, lost: 47, gained: 50,
  changes: [{ student: person('Eric Mugisha'), from: person('Diane Ingabire'), to: null }, { student: person('Keza Umutoni'), from: null, to: person('Alphonse Bizimana') }],
};
const URL = '/api/match-runs/r2/what-if';

async function opened(runs = [run('r3', 'cancelled'), run('r2', 'published'), run('r1', 'proposed')]) {
  const page = await view(Preview, { texts: english, inputs: { rules: RULES } });
  await answered(page, '/api/match-runs', { items: runs, next: null });
  return page;
}
type Page = Awaited<ReturnType<typeof opened>>;
const text = ({ fixture }: Page) => (fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
const tried = async () => {
  const page = await opened();
  await new Promise((resolve) => setTimeout(resolve, 550));
  return page;
};

it('tries the rules on the newest run whose pairs are known, and says who would have another mentor', async () => {
  const page = await tried();
  const { body } = await answered(page, URL, ANSWER);
  expect(body).toEqual(RULES);
  for (const words of ['Round r2', 'Matched415 +3', 'Score300,200 −800', 'Another mentor405', 'Left without a mentor47', 'Newly matched50', 'It would be different for 502 students.', 'Eric MugishaDiane Ingabire → nobody', 'Keza Umutoninobody → Alphonse Bizimana', 'and 500 more']) expect(text(page)).toContain(words);
});

it('waits until nobody changes anything any more, and forgets an answer that comes too late', async () => {
  const page = await tried();
  const first = page.http.expectOne(URL);
  for (const goal of [10, 20, 30]) {
    page.fixture.componentRef.setInput('rules', { ...RULES, weights: { ...RULES.weights, goal } });
    await page.fixture.whenStable();
  }
  first.flush({ ...ANSWER, differing: 7 });
  await settled(page);
  page.http.expectNone(URL);
  expect(text(page)).not.toContain('7 students');
  await new Promise((resolve) => setTimeout(resolve, 550));
  expect(page.http.expectOne(URL).request.body).toMatchObject({ weights: { goal: 30 } });
});

it('says that there is no run to try them on', async () => {
  const page = await opened([run('r3', 'failed')]);
  expect(text(page)).toContain('There is no run to try them on yet.');
});

it.each([['too_large_to_try', 422, /not calculated while you wait/], ['run_not_kept', 409, /were not kept/]])('says in words why it cannot be tried: %s', async (code, status, words) => {
  const page = await tried();
  await answered(page, URL, { code, params: { students: 20000 } }, status);
  expect(page.role('alert', words)).toBeTruthy();
});

it('waits for numbers that can be tried, and does not show beside them what came of others', async () => {
  const page = await tried();
  await answered(page, URL, { ...ANSWER, differing: 0, lost: 0, gained: 0, changes: [] });
  expect(text(page)).toContain('Every pair would be the same.');
  page.fixture.componentRef.setInput('rules', undefined);
  await page.fixture.whenStable();
  expect(text(page)).toContain('Mend the numbers');
  expect(text(page)).not.toMatch(/Every pair would be the same|Matched/);
});
