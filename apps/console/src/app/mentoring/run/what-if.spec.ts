import { signInAs } from '@tendril/session/testing';
import { answered, settled } from '@tendril/ui/testing';
import { openedRun, pairOf, runOf, textOf } from '../testing/run-page';

const ASK = '/api/match-runs/r1/what-if';
const opened = () => openedRun(runOf(), [pairOf('p1', 'Eric Mugisha')], {}, 'side=what-if');
const answer = { before: { matched: 2, score: 1700 }, after: { matched: 3, score: 1650 }, differing: 1, lost: 0, gained: 1, changes: [{ student: { id: 'k1', name: 'Yves Manzi' }, from: null, to: { id: 'm1', name: 'Diane' } }] };

describe('what if', () => {
  it('starts from the rules of the run, and says what would be different and for whom', async () => {
    const page = await opened();
    expect(page.field('Goal fit').value).toBe('55');
    await page.write('Goal fit', '10');
    await page.press('Try it');
    const asked = await answered(page, ASK, answer);
    expect(asked.body).toEqual({ weights: { goal: 10, times: 20, language: 15, study: 0, place: 10 }, sameGenderOnly: false, fairness: 'total' });
    expect(page.role('status', /^DifferenceMatched\+1Score−50Who is affected1 student/).textContent).toContain('Yves Manzi');
  });

  it('asks with other places of a mentor', async () => {
    const page = await opened();
    await page.write(/^Places of/, 'Diane');
    page.role('option', 'Diane Ingabire').click();
    await page.write('Places', '4');
    await page.press('Try it');
    expect(page.http.expectOne(ASK).request.body).toMatchObject({ capacities: [{ mentorId: 'mp1', places: 4 }] });
  });

  it.each([['', 'This is needed.'], ['101', 'At most 100.'], ['-1', 'At least 0.'], ['1.5', 'A whole number, please.']])('refuses a weight of "%s" before it is sent', async (weight, words) => {
    const page = await opened();
    await page.write('Goal fit', weight);
    await page.press('Try it');
    page.http.expectNone(ASK);
    expect(textOf(page)).toContain(words);
  });

  it('says that one of the weights must count', async () => {
    const page = await opened();
    for (const part of ['Goal fit', 'Times', 'Language', 'Field of study', 'Meeting']) await page.write(part, '0');
    await page.press('Try it');
    page.http.expectNone(ASK);
    expect(page.role('alert', /^At least one must count/)).toBeTruthy();
  });

  it('says that a school is too large to try while somebody waits', async () => {
    const page = await opened();
    await page.press('Try it');
    await answered(page, ASK, { code: 'too_large_to_try', params: { students: 20000 } }, 422);
    expect(page.role('alert', /With more than 20000 students/)).toBeTruthy();
  });

  it('leads only administrators to where the rules are changed', async () => {
    const page = await opened();
    expect(() => page.role('link', 'Change the rules')).toThrow();
    await signInAs(page, 'admin');
    await settled(page);
    expect(page.role('link', 'Change the rules').getAttribute('href')).toBe('/matching/rules');
  });
});
