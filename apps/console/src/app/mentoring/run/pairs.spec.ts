import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Toasts } from '@tendril/ui';
import { answered, settled, type View } from '@tendril/ui/testing';
import { choiceOf, key, openedRun, pairOf, runOf, textOf } from '../testing/run-page';

const ERIC = pairOf('p1', 'Eric Mugisha', { score: 887 });
const KEZA = pairOf('p2', 'Kéza Umutoni', { score: 640, mentor: { id: 'm2', name: 'Solange Uwitonze', work: 'Laboratory', occupation: '2113' }, student: { id: 'kp2', name: 'Kéza Umutoni', cohort: 'S4 MCB' } });
const YVES = pairOf('p3', 'Yves Manzi', { score: 320, withheld: 'capacity', nextBest: null });
const PAIRS = [ERIC, KEZA, YVES];
const CHOICES = '/api/match-runs/r1/choices';

type Page = Pick<View<unknown>, 'fixture'>;
const names = ({ fixture }: Page) => [...(fixture.nativeElement as HTMLElement).querySelectorAll('.pairs tbody th')].map((one) => one.textContent);
const row = ({ fixture }: Page, index: number) => (fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('.pairs tbody tr')[index];
const url = () => TestBed.inject(Router).url;
const post = { method: 'POST', url: CHOICES };

describe('the pairs of a run', () => {
  it('say what everybody would lose with the next best mentor, or that there is none', async () => {
    const page = await openedRun(runOf(), [ERIC, { ...KEZA, nextBest: { matched: -1, score: -900 } }, YVES, pairOf('p4', 'Divine', { nextBest: { matched: 0, score: 0 } })]);
    expect([0, 1, 2, 3].map((index) => row(page, index)?.querySelector('td-next-best')?.textContent)).toEqual(['−63', '1 fewer matched', 'nobody', 'equal']);
  });

  it('are walked with keys, opened, and closed; the address keeps the open one', async () => {
    const page = await openedRun(runOf(), PAIRS);
    document.body.append(page.fixture.nativeElement as HTMLElement);
    key('j');
    await settled(page);
    key('j');
    await settled(page);
    expect(document.activeElement?.textContent).toBe('Kéza Umutoni');
    (document.activeElement as HTMLElement).click();
    await settled(page);
    expect(url()).toBe('/?pair=kp2');
    expect(page.role('complementary', 'Pair').textContent).toContain('2 of 3');
    key('j');
    await settled(page);
    expect(url()).toBe('/?pair=kp3');
    await page.press('Previous');
    await settled(page);
    expect(url()).toBe('/?pair=kp2');
    (document.activeElement as HTMLElement).blur();
    key('Escape');
    await settled(page);
    expect(url()).toBe('/');
    expect(document.activeElement?.textContent).toBe('Kéza Umutoni');
  });

  it('are narrowed by name, work, cohort and occupation in the address', async () => {
    const page = await openedRun(runOf(), PAIRS);
    await page.write('Student, mentor or work', 'keza labo');
    await settled(page);
    expect(names(page)).toEqual(['Kéza Umutoni']);
    expect(url()).toBe('/?q=keza%20labo');
    expect(textOf(page)).toContain('1 of 3 shown');
    await TestBed.inject(Router).navigateByUrl('/?cohort=S5%20PCM&occupation=2142');
    await settled(page);
    expect(names(page)).toEqual(['Eric Mugisha', 'Yves Manzi']);
    await TestBed.inject(Router).navigateByUrl('/?mentor=m2');
    await settled(page);
    expect(names(page)).toEqual(['Kéza Umutoni']);
    await page.press(/^Only Solange Uwitonze/);
    await settled(page);
    expect(names(page)).toHaveLength(3);
  });

  it('say that nothing fits, and show all again', async () => {
    const page = await openedRun(runOf(), PAIRS, {}, 'q=nobody&show=low');
    expect(textOf(page)).toContain('No pair has a score as low as this.');
    await page.press('Show all pairs');
    await settled(page);
    expect([names(page).length, url()]).toEqual([3, '/']);
  });

  it('stand in views, with how many are in each', async () => {
    const choices = { [CHOICES]: { items: [choiceOf(ERIC, 'pin'), choiceOf(YVES, 'ban')], next: null } };
    const page = await openedRun(runOf(), PAIRS, choices, 'show=low');
    expect(names(page)).toEqual(['Yves Manzi']);
    for (const [tab, count, shown] of [['Pinned', 1, ['Eric Mugisha']], ['Held back', 1, ['Yves Manzi']], ['Banned', 1, []], ['Changed', 0, []], ['All pairs', 3, ['Eric Mugisha', 'Kéza Umutoni', 'Yves Manzi']]] as const) {
      await page.press(`${tab} ${count}`);
      await settled(page);
      expect(names(page)).toEqual(shown);
    }
  });

  it('of a published run say what each mentor answered, and stand in views by answer', async () => {
    const answers = ['accepted', 'declined', 'awaited', 'lapsed', 'ended'] as const;
    const pairs = answers.map((answer) => pairOf(answer, answer, { published: true, answer }));
    const page = await openedRun(runOf({ state: 'published', publishedAt: '2026-11-23T09:00:00.000Z', publishedBy: 'Jean' }), pairs);
    expect(answers.map((_, index) => row(page, index)?.querySelector('td-pair-answer')?.textContent)).toEqual(['Accepted', 'Declined', 'No answer yet', 'Did not answer in time', 'Ended before an answer']);
    for (const [tab, shown] of [['Accepted 1', ['accepted']], ['Declined 2', ['declined', 'lapsed']], ['No answer yet 1', ['awaited']]] as const) {
      await page.press(tab);
      await settled(page);
      expect(names(page)).toEqual(shown);
    }
  });

  it('say why one was declined, and who was asked then in place of what the next best would cost', async () => {
    const pairs = [pairOf('p1', 'Eric Mugisha', { published: true, answer: 'declined', declineReason: 'not-now', nextMentor: 'Béatrice' })];
    const page = await openedRun(runOf({ state: 'published', publishedAt: '2026-11-23T09:00:00.000Z', publishedBy: 'Jean' }), pairs, {}, 'pair=kp1');
    expect(row(page, 0)?.textContent).toContain('Declined: not now');
    expect(row(page, 0)?.textContent).toMatch(/Béatrice$/);
    expect(row(page, 0)?.textContent).not.toContain('−63');
    expect(page.role('complementary', 'Pair').textContent).toContain('Then Béatrice was asked.');
  });

  it('have no views by answer before they are published', async () => {
    const page = await openedRun(runOf(), PAIRS);
    expect(() => page.role('button', /^Accepted/)).toThrow();
  });

  it('count as changed where the mentor is another than in the run before', async () => {
    const before = runOf({ id: 'r0', name: 'First', createdAt: '2026-11-01T08:00:00.000Z', state: 'published' });
    const mentor = { id: 'm9', name: 'Béatrice' };
    const page = await openedRun(runOf({ basedOn: 'r0' }), PAIRS, {
      '/api/match-runs': { items: [runOf(), before], next: null },
      '/api/match-runs/r0/comparison?with=r1': { before: { matched: 1, score: 900 }, after: { matched: 2, score: 1700 }, differing: 1, lost: 0, gained: 0, changes: [{ student: KEZA.student, from: mentor, to: KEZA.mentor }], onlyBefore: 3, onlyAfter: 2 },
    }, 'show=changed');
    expect(names(page)).toEqual(['Kéza Umutoni']);
    expect(textOf(page)).toContain('Since FirstCompared over the students who are in both; 5 students are in one of the runs only.Matched +1Score +800Different for 1 student');
  });
});

describe('a choice', () => {
  it('pins the row where the keyboard is, and can be taken back for ten seconds', async () => {
    const page = await openedRun(runOf(), PAIRS);
    document.body.append(page.fixture.nativeElement as HTMLElement);
    key('j');
    await settled(page);
    key('l');
    const asked = await answered(page, post, choiceOf(ERIC, 'pin'), 201);
    expect(asked.body).toEqual({ studentId: 'kp1', mentorId: 'mp1', kind: 'pin' });
    expect(page.role('button', 'Pin the pair of Eric Mugisha').getAttribute('aria-pressed')).toBe('true');
    const toasts = TestBed.inject(Toasts);
    expect(toasts.list()[0]?.text).toBe('Eric Mugisha stays with Diane Ingabire');
    toasts.undo(toasts.list()[0]!);
    await settled(page);
    await answered(page, { method: 'DELETE', url: `${CHOICES}/cp1` }, null, 204);
    expect(page.role('button', 'Pin the pair of Eric Mugisha').getAttribute('aria-pressed')).toBe('false');
  });

  it('acts on the same student when the list has come anew in another order', async () => {
    const page = await openedRun(runOf(), PAIRS);
    document.body.append(page.fixture.nativeElement as HTMLElement);
    key('j');
    await settled(page);
    key('j');
    await settled(page);
    key('l');
    page.answers['/api/match-runs/r1/proposals'] = { items: [YVES, ERIC, KEZA], next: null };
    await answered(page, post, { code: 'chosen_already' }, 409);
    await page.serve();
    key('b');
    expect(page.http.expectOne(post).request.body).toMatchObject({ studentId: 'kp2', kind: 'ban' });
  });

  it('bans a pinned pair in place of the pin, marks it, and leaves it out of what is published', async () => {
    const page = await openedRun(runOf(), PAIRS, { [CHOICES]: { items: [choiceOf(ERIC, 'pin')], next: null } });
    await page.press('Ban the pair of Eric Mugisha');
    await answered(page, { method: 'DELETE', url: `${CHOICES}/cp1` }, null, 204);
    await answered(page, post, choiceOf(ERIC, 'ban'), 201);
    expect(row(page, 0)?.textContent).toContain('Banned: goes when you run again');
    expect(textOf(page)).toContain('1 banned pair still stands here.');
    await page.press(/^Publish 1/);
    expect(page.role('dialog', 'Publish 1 pair?').textContent).toContain('1 banned pair is left out.1 pair that was held back still would be: it is left out.');
    await page.press('Publish');
    expect(page.http.expectOne('/api/match-runs/r1/publication').request.body).toEqual({ proposalIds: ['p2'], version: 2 });
  });

  it('says why a pair cannot be pinned, and stays as it was', async () => {
    const page = await openedRun(runOf(), PAIRS);
    await page.press('Pin the pair of Eric Mugisha');
    await answered(page, post, { code: 'pins_over_capacity', params: { places: 2 } }, 422);
    expect(page.role('alert', /The places of this mentor \(2\) are all pinned\./)).toBeTruthy();
    expect(page.role('button', 'Pin the pair of Eric Mugisha').getAttribute('aria-pressed')).toBe('false');
  });

  it('of a ban is lifted in the list of bans', async () => {
    const page = await openedRun(runOf(), PAIRS, { [CHOICES]: { items: [choiceOf(ERIC, 'ban')], next: null } }, 'show=banned');
    await page.press('Lift the ban of Eric Mugisha and Diane Ingabire');
    await answered(page, { method: 'DELETE', url: `${CHOICES}/cp1` }, null, 204);
    expect(textOf(page)).toContain('No pair is banned.');
  });

  it('is not offered once the run is published', async () => {
    const page = await openedRun(runOf({ state: 'published', publishedAt: '2026-11-23T09:00:00.000Z', publishedBy: 'Jean' }), PAIRS.map((one) => ({ ...one, published: true })));
    expect(() => page.role('button', /^Pin the pair/)).toThrow();
    key('j');
    key('l');
    await settled(page);
    page.http.expectNone(post);
    expect(textOf(page)).toContain('Published by Jean,');
  });
});
