import { TestBed } from '@angular/core/testing';
import type { MatchAlternative, PairObstacle } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { answered, settled } from '@tendril/ui/testing';
import words from '../../../i18n/en/matching.json' with { type: 'json' };
import { choiceOf, openedRun, pairOf, runOf, textOf } from '../testing/run-page';

const ERIC = pairOf('p1', 'Eric Mugisha', { score: 887, mentor: { id: 'mp1', name: 'Alphonse Bizimana', work: 'Roads', occupation: '2142' } });
const OBSTACLES: Record<PairObstacle, string> = words.obstacle;
const MENDED: Record<PairObstacle, string> = words.mend;
const PACIFIQUE = { id: 'kp2', name: 'Pacifique Tuyisenge' };
const VANESSA = { id: 'kp3', name: 'Vanessa' };
const EMMANUEL = { id: 'm2', name: 'Emmanuel Tuyizere' };
const other = (mentor: { id: string; name: string }, score: number, cost: number, movers: MatchAlternative['movers'], matched = 0): MatchAlternative =>
  ({ mentor, score, parts: [], cost: { matched, score: cost }, moves: movers.length + 1, movers });
const swap = { student: PACIFIQUE, from: EMMANUEL, to: ERIC.mentor };
const OTHERS = [
  other(EMMANUEL, 796, -63, [swap]),
  other({ id: 'm3', name: 'Thierry' }, 742, -137, [swap, { student: VANESSA, from: EMMANUEL, to: null }]),
  other({ id: 'm4', name: 'Jean' }, 701, -186, []),
  other({ id: 'm5', name: 'Nadine' }, 650, -900, [{ student: VANESSA, from: EMMANUEL, to: null }], -1),
];
const ASK = '/api/match-runs/r1/proposals/p1/alternatives';
const MOVES = '/api/match-runs/r1/moves';

/** The panel of Eric's pair, once the pause has passed after which others are asked for. */
async function opened(others = OTHERS, more = {}) {
  const page = await openedRun(runOf(), [ERIC, pairOf('p2', PACIFIQUE.name)], { [ASK]: { items: others, next: null }, ...more }, 'pair=kp1');
  page.http.expectNone(ASK);
  await new Promise((resolve) => setTimeout(resolve, 250));
  await page.serve();
  return { ...page, panel: () => page.role('complementary', 'Pair').textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('another mentor', () => {
  it('says what each would lose, in numbers that add up', async () => {
    const { panel } = await opened();
    expect(panel()).toContain('Eric MugishaNext best is Emmanuel Tuyizere, 796−91');
    expect(panel()).toContain('Alphonse BizimanaThe place would go to Pacifique Tuyisenge+28');
    expect(panel()).toContain('EverybodyAll scores together−63');
  });

  it('names who would move for each', async () => {
    const { panel } = await opened();
    for (const words of ['Pacifique Tuyisenge moves to Alphonse Bizimana', 'Pacifique Tuyisenge moves to Alphonse Bizimana, Vanessa is left without', 'JeanNobody else moves', 'Vanessa is left without, 1 fewer matched']) expect(panel()).toContain(words);
  });

  it('tells those who move from the one who is left without', async () => {
    const to = { student: VANESSA, from: EMMANUEL, to: EMMANUEL };
    const { panel } = await opened([other(EMMANUEL, 796, -63, [swap, to, { student: { id: 'k7', name: 'Ignace' }, from: EMMANUEL, to: null }]), other({ id: 'm3', name: 'Thierry' }, 742, -137, [swap, to, to])]);
    for (const words of ['Pacifique Tuyisenge and Vanessa move, Ignace is left without', 'Pacifique Tuyisenge and 2 others move']) expect(panel()).toContain(words);
  });

  it('is thought through before anything moves, then chosen, and taken back', async () => {
    const page = await opened();
    await page.press('Choose Emmanuel Tuyizere');
    const preview = await answered(page, MOVES, { matched: 0, score: -63, changes: [{ student: ERIC.student, from: ERIC.mentor, to: EMMANUEL }, swap], applied: false });
    expect(preview.body).toEqual({ studentId: 'kp1', mentorId: 'm2', preview: true, version: 2 });
    expect(page.panel()).toMatch(/Eric Mugisha ?Alphonse Bizimana to Emmanuel Tuyizere ?Pacifique Tuyisenge ?Emmanuel Tuyizere to Alphonse Bizimana/);
    await page.press('Move and pin');
    const moved = { matched: 0, score: -63, changes: [], applied: true };
    expect((await answered(page, MOVES, moved)).body).toEqual({ studentId: 'kp1', mentorId: 'm2', preview: false, version: 2 });
    page.answers['/api/match-runs/r1'] = runOf({ version: 3 });
    delete page.answers[ASK];
    await page.serve();
    page.http.expectNone(ASK);

    const toasts = TestBed.inject(Toasts);
    expect(toasts.list()[0]?.text).toBe('Eric Mugisha moved to Emmanuel Tuyizere');
    toasts.undo(toasts.list()[0]!);
    await settled(page);
    expect((await answered(page, MOVES, moved)).body).toEqual({ studentId: 'kp1', mentorId: 'mp1', preview: false, version: 3 });
    page.answers['/api/match-runs/r1/choices'] = { items: [choiceOf(ERIC, 'pin')], next: null };
    await page.serve();
    await answered(page, { method: 'DELETE', url: '/api/match-runs/r1/choices/cp1' }, null, 204);
  });

  it.each(Object.keys(OBSTACLES) as PairObstacle[])('that the rules do not allow is refused with the reason and the way out: %s', async (reason) => {
    const page = await opened();
    await page.press('Choose Jean');
    await answered(page, MOVES, { code: 'pin_not_eligible', params: { reason } }, 422);
    expect(page.role('alert', new RegExp(`^This pair cannot be pinned: ${OBSTACLES[reason]}\\. ${MENDED[reason]}$`))).toBeTruthy();
    expect(() => page.role('button', 'Move and pin')).toThrow();
  });

  it('may not be there', async () => {
    expect((await opened([])).panel()).toContain('There is no other mentor for this student.');
  });

  it('is not asked for in a run whose inputs were not kept', async () => {
    const page = await openedRun(runOf(), [ERIC], {}, 'pair=kp1');
    await new Promise((resolve) => setTimeout(resolve, 250));
    await answered(page, ASK, { code: 'run_not_kept' }, 409);
    expect(page.role('alert', /The inputs of this run were not kept/)).toBeTruthy();
    expect(textOf(page)).toContain('Close to Civil engineers');
  });
});
