import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { answered, settled } from '@tendril/ui/testing';
import { choiceOf, key, openedRun, pairOf, runOf, textOf } from '../testing/run-page';
import { nextName } from './next-name';

const MENTOR = { id: 'm9', name: 'Béatrice' };
const FIRST = runOf({ id: 'r0', name: 'First', createdAt: '2026-11-01T08:00:00.000Z', state: 'published' });
const OLDEST = runOf({ id: 'r-1', name: 'Trial', createdAt: '2026-10-01T08:00:00.000Z', state: 'rolled-back' });
const comparison = (matched: number, names: string[], differing = names.length) => ({
  before: { matched: 1, score: 900 }, after: { matched, score: 1700 }, differing, lost: 0, gained: differing, changes: names.map((name) => ({ student: { id: name, name }, from: null, to: MENTOR })), onlyBefore: 0, onlyAfter: 0,
});

it.each([['Autumn round', 'Autumn round 2'], ['Autumn round 9', 'Autumn round 10'], ['Round of 2026', 'Round of 2027'], ['x'.repeat(60), 'x'.repeat(58) + ' 2']])('names the run that goes on from "%s"', (name, next) => {
  expect(nextName(name)).toBe(next);
});

describe('a run as a whole', () => {
  it('is calculated again with its pins by r, and the new one takes its place', async () => {
    const page = await openedRun();
    key('r');
    const asked = await answered(page, '/api/match-runs/r1/again', runOf({ id: 'r2', state: 'solving', basedOn: 'r1' }), 201);
    expect(asked.body).toEqual({ name: 'Autumn round 2' });
    expect(TestBed.inject(Router).url).toBe('/matching/r2');
  });

  it('says that another run is at work', async () => {
    const page = await openedRun();
    await page.press('Run again');
    await answered(page, '/api/match-runs/r1/again', { code: 'run_in_progress' }, 409);
    expect(page.role('alert', /A run is at work already/)).toBeTruthy();
  });

  it('names the pin that cannot be kept with its reason, and begins without it at one press', async () => {
    const keza = pairOf('p2', 'Keza Umutoni');
    const page = await openedRun(runOf(), undefined, { '/api/match-runs/r1/choices': { items: [choiceOf(keza, 'pin')], next: null } });
    await page.press('Run again');
    const params = { student: 'Keza Umutoni', mentor: 'Diane Ingabire', studentId: keza.student.id, mentorId: keza.mentor.id, reason: 'full' };
    await answered(page, '/api/match-runs/r1/again', { code: 'pin_no_longer_fits', params }, 422);
    expect(page.role('alert', /^Keza Umutoni is pinned to Diane Ingabire, but the two can no longer be matched: the mentor has no place left\. Ask for another place\./)).toBeTruthy();
    await page.press('Take the pin away and run again');
    await answered(page, { method: 'DELETE', url: '/api/match-runs/r1/choices/cp2' }, null, 204);
    await answered(page, '/api/match-runs/r1/again', runOf({ id: 'r2', state: 'solving', basedOn: 'r1' }), 201);
    expect(TestBed.inject(Router).url).toBe('/matching/r2');
  });

  it.each([[[], 'proved optimal', /no other choice of pairs is better/], [['pin'], 'proved with the pins', /as long as the pins and bans are kept/]] as const)('says under which choices it is proved: %j', async (kinds, words, hint) => {
    const items = kinds.map((kind) => choiceOf(pairOf('p1', 'Eric Mugisha'), kind));
    const page = await openedRun(runOf(), undefined, { '/api/match-runs/r1/choices': { items, next: null } });
    const pill = (page.fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('.proof');
    expect(pill?.textContent).toBe(words);
    expect(pill?.title).toMatch(hint);
  });

  it('sends a press twice only once', async () => {
    const page = await openedRun();
    key('r');
    key('r');
    page.http.expectOne('/api/match-runs/r1/again');
  });

  it.each([[true, /the same 2 pairs, score 1,700, proved again/], [false, /changed by hand since/]])('says whether its inputs give the same once more: %s', async (same, words) => {
    const page = await openedRun();
    await page.press('Calculate once more');
    await answered(page, '/api/match-runs/r1/replay', { same, matched: 2, score: 1700 });
    expect(page.role('alert', words)).toBeTruthy();
  });

  it('is taken to a spreadsheet', async () => {
    const page = await openedRun();
    expect(page.role('link', 'Export as CSV').getAttribute('href')).toBe('/api/match-runs/r1/proposals.csv');
  });

  it('is discarded', async () => {
    const page = await openedRun();
    await page.press('Discard');
    await answered(page, '/api/match-runs/r1/discard', runOf({ state: 'discarded' }));
    expect(textOf(page)).toContain('This run was discarded. Nobody was told.');
  });

  it('is compared with any other run, and says who is affected', async () => {
    const page = await openedRun(runOf(), undefined, {
      '/api/match-runs': { items: [runOf(), FIRST, OLDEST], next: null }, '/api/match-runs/r0/comparison?with=r1': comparison(2, ['Eric Mugisha']), '/api/match-runs/r-1/comparison?with=r1': comparison(0, ['Keza Umutoni'], 700),
    });
    key('c');
    await settled(page);
    const panel = page.role('complementary', 'Compare');
    expect(panel.textContent).toMatch(/Matched\+1Score\+800Who is affected1 student.*Eric Mugisha.*nobody.*Béatrice/);
    const other = page.field('Compare with') as unknown as HTMLSelectElement;
    other.value = 'r-1';
    other.dispatchEvent(new Event('change'));
    await settled(page);
    await page.serve();
    expect(page.role('complementary', 'Compare').textContent).toMatch(/Matched−1.*700 students.*Keza Umutoni.*and 699 more/);
    expect(TestBed.inject(Router).url).toBe('/?side=compare&with=r-1');
  });

  it('says for how many students the search was widened', async () => {
    const page = await openedRun(runOf({ widened: 3 }), [pairOf('p1', 'Eric Mugisha')]);
    expect(textOf(page)).toContain('For 3 students more than the 50 best pairs were looked at.');
  });
});
