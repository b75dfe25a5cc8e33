import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { answered, settled } from '@tendril/ui/testing';
import { choiceOf, key, openedRun, pairOf, runOf, textOf } from '../testing/run-page';

const PUBLICATION = '/api/match-runs/r1/publication';
const published = runOf({ state: 'published', publishedAt: '2026-11-23T09:00:00.000Z', publishedBy: 'Jean', version: 3 });

describe('publishing', () => {
  it('asks first, then publishes those that are selected by x, with the version it read', async () => {
    const page = await openedRun();
    document.body.append(page.fixture.nativeElement as HTMLElement);
    key('j');
    await settled(page);
    key('x');
    await settled(page);
    await page.press('Publish 1 selectedP');
    expect(page.role('dialog', 'Publish 1 pair?').textContent).toContain('1 mentor gets an e-mail');
    page.http.expectNone(PUBLICATION);
    await page.press('Publish');
    const asked = await answered(page, PUBLICATION, { published: 0, withheld: [{ student: 'Eric Mugisha', reason: 'capacity' }] });
    expect(asked.body).toEqual({ proposalIds: ['p1'], version: 2 });
    expect(page.role('alert', /0 pairs published\. 1 pair held back: ?the mentor has no place left: 1 studentEric Mugisha/)).toBeTruthy();
  });

  it('says of the banned only those that were asked for, and counts thousands as other numbers', async () => {
    const pairs = Array.from({ length: 1002 }, (_, index) => pairOf(`p${index}`, `Student ${index}`));
    const page = await openedRun(runOf(), pairs, { '/api/match-runs/r1/choices': { items: [choiceOf(pairs[1]!, 'ban')], next: null } });
    await page.press(/^Publish all 1,001/);
    expect(page.role('dialog', 'Publish 1,001 pairs?').textContent).toContain('1 banned pair is left out.');
    await page.press('Not yet');
    page.role('checkbox', 'Select Student 0').click();
    await settled(page);
    await page.press(/^Publish 1 selected/);
    expect(page.role('dialog', 'Publish 1 pair?').textContent).not.toContain('banned');
  });

  it('selects all by one press, and p asks about all', async () => {
    const page = await openedRun();
    page.role('checkbox', 'Select all pairs').click();
    await settled(page);
    expect(page.role('button', /^Publish 2 selected/)).toBeTruthy();
    page.role('checkbox', 'Select all pairs').click();
    await settled(page);
    key('p');
    await settled(page);
    expect(page.role('dialog', 'Publish 2 pairs?').textContent).toContain('as long as no mentor has answered');
    await page.press('Publish');
    expect(page.http.expectOne(PUBLICATION).request.body).toEqual({ proposalIds: null, version: 2 });
  });

  it('says who was faster and what is different now, and keeps the open pair', async () => {
    const page = await openedRun(runOf(), [pairOf('p1', 'Eric Mugisha'), pairOf('p2', 'Keza Umutoni')], {}, 'pair=kp2');
    await page.press(/^Publish all 2/);
    await page.press('Publish');
    page.answers['/api/match-runs/r1'] = published;
    page.answers['/api/match-runs/r1/proposals'] = { items: [pairOf('p9', 'Keza Umutoni', { student: { id: 'kp2', name: 'Keza Umutoni', cohort: 'S5 PCM' }, mentor: { id: 'm9', name: 'Béatrice', work: 'Radio', occupation: '2142' } }), pairOf('p1', 'Eric Mugisha')], next: null };
    await answered(page, PUBLICATION, { code: 'changed_meanwhile' }, 409);
    await page.serve();
    expect(page.role('alert', /Somebody changed this in the meantime.* It was published by Jean\. 1 student has another mentor now: Keza Umutoni\./)).toBeTruthy();
    expect(TestBed.inject(Router).url).toBe('/?pair=kp2');
    expect(page.role('complementary', 'Pair').textContent).toContain('Béatrice');
  });

  it('groups what was held back by its reason, with the names folded away', async () => {
    const page = await openedRun();
    await page.press(/^Publish all 2/);
    await page.press('Publish');
    const held = (student: string, reason: string) => ({ student, reason });
    await answered(page, PUBLICATION, { published: 2, withheld: [held('Yves', 'capacity'), held('Eric', 'consent'), held('Keza', 'consent')] });
    const groups = [...page.role('alert', /2 pairs published/).querySelectorAll('details')];
    expect(groups.map((one) => [one.open, one.querySelector('summary')?.textContent, one.querySelector('p')?.textContent])).toEqual([
      [false, 'a guardian’s consent is missing: 2 students', 'Eric, Keza'], [false, 'the mentor has no place left: 1 student', 'Yves'],
    ]);
  });

  it('does not offer what would be held back again, and leads to why', async () => {
    const page = await openedRun(published, [pairOf('p1', 'Eric Mugisha', { published: true }), pairOf('p2', 'Keza Umutoni', { withheld: 'consent' }), pairOf('p3', 'Yves Manzi', { withheld: 'capacity' })]);
    expect(() => page.role('button', /^Publish/)).toThrow();
    expect(() => page.role('checkbox', 'Select all pairs')).toThrow();
    key('p');
    await settled(page);
    expect(() => page.role('dialog', /^Publish/)).toThrow();
    await page.press('2 held back');
    expect(TestBed.inject(Router).url).toBe('/?show=withheld');
    await page.press('Keza Umutoni');
    expect(page.role('complementary', 'Pair').textContent).toContain('Held back: a guardian’s consent is missing');
  });

  it('leaves what would be held back out of what it publishes', async () => {
    const page = await openedRun(published, [pairOf('p2', 'Keza Umutoni', { withheld: 'consent' }), pairOf('p3', 'Yves Manzi')]);
    await page.press(/^Publish 1/);
    await page.press('Publish');
    expect(page.http.expectOne(PUBLICATION).request.body).toEqual({ proposalIds: ['p3'], version: 3 });
  });

  it('offers what was left out of a publication', async () => {
    const page = await openedRun(published, [pairOf('p1', 'Eric Mugisha', { published: true }), pairOf('p2', 'Keza Umutoni')]);
    expect(page.role('button', /^Publish 1P/)).toBeTruthy();
    expect(() => page.role('checkbox', 'Select Eric Mugisha')).toThrow();
  });
});

describe('a publication', () => {
  const pairs = [pairOf('p1', 'Eric Mugisha', { published: true })];

  it('is taken back after a question', async () => {
    const page = await openedRun(published, pairs);
    await page.press('Take back');
    page.role('dialog', 'Take the publication back?').querySelector<HTMLElement>('.btn.danger')?.click();
    const asked = await answered(page, '/api/match-runs/r1/rollback', runOf({ state: 'rolled-back', version: 4 }));
    expect(asked.body).toEqual({ version: 3 });
    expect(textOf(page)).toContain('Rolled back');
  });

  it('is not offered to be taken back once a mentor has answered', async () => {
    const page = await openedRun(published, [pairOf('p1', 'Eric', { published: true, answer: 'accepted' }), pairOf('p2', 'Keza', { published: true, answer: 'awaited' })]);
    expect(() => page.role('button', 'Take back')).toThrow();
    expect(textOf(page)).toContain('1 mentor’s answer has come. 1 is awaited.');
  });

  it('stays where mentors have answered since, and says how many', async () => {
    const page = await openedRun(published, pairs);
    await page.press('Take back');
    page.role('dialog', 'Take the publication back?').querySelector<HTMLElement>('.btn.danger')?.click();
    await answered(page, '/api/match-runs/r1/rollback', { code: 'run_answered', params: { count: 2 } }, 409);
    expect(page.role('alert', /mentors have answered already \(2\)/)).toBeTruthy();
  });
});
