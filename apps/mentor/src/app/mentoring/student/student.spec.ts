import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MyStudent } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { answered, view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { Student } from './student';

const student: MyStudent = {
  mentorshipId: 's1', firstName: 'Mugisha', cohort: 'S5 PCM', goal: 'To study construction.', occupations: ['2142'], since: '2026-11-14T08:00:00.000Z', answer: 'awaited', answerBy: '2026-11-28T08:00:00.000Z',
  because: [
    { part: 'goal', points: 550, of: 550, fact: { closeness: 'unit-group', occupation: '2142', wish: '2142' } }, { part: 'times', points: 150, of: 150, fact: { common: 'evening,sunday' } },
    { part: 'language', points: 0, of: 150, fact: { common: '' } }, { part: 'study', points: 100, of: 100, fact: { common: '' } }, { part: 'place', points: 50, of: 50, fact: { how: 'in-person-near' } },
  ],
};
const ANSWER = '/api/my/students/s1/answer';

async function opened(items = [student]) {
  const page = await view(Student, { texts, inputs: { id: 's1' }, providers: [provideRouter([])] });
  await answered(page, '/api/occupations', { items: [{ code: '2142', name: { en: 'Civil engineers', fr: 'Ingénieurs', rw: 'Injeniyeri' } }], next: null });
  await answered(page, '/api/my/students', { items, next: null });
  return page;
}
const text = (page: Awaited<ReturnType<typeof opened>>) => (page.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
const said = () => TestBed.inject(Toasts).list().at(-1)?.text;

describe('a student who was matched with a mentor', () => {
  it('is shown with her goal, the day by which to answer, and what speaks for the two', async () => {
    const page = await opened();
    for (const words of ['Will you meet Mugisha?', 'S5 PCM', 'Answer by 28 November', 'To study construction.', 'Civil engineers', 'wants to do your work', 'Evening and Sunday', 'live in the same place']) expect(text(page)).toContain(words);
    expect(text(page)).not.toContain('You both speak');
  });

  it('is accepted by one tap, and is a student from then on', async () => {
    const page = await opened();
    await page.press('Accept');
    expect((await answered(page, ANSWER, null, 204)).body).toEqual({ answer: 'accepted' });
    await answered(page, '/api/my/students', { items: [{ ...student, answer: 'accepted', answerBy: null }], next: null });
    expect(said()).toContain('You two are matched');
    expect((page.fixture.nativeElement as HTMLElement).querySelector('article')?.textContent).toContain('S5 PCM');
    expect(() => page.role('button', 'Accept')).toThrow();
  });

  it.each([
    ['not-now', 'Not now', 'Say not now', /until you take the pause off/, 'You are paused'],
    ['not-a-fit', 'Not a fit', 'Say it is not a fit', /stay open for other students/, 'Somebody else is asked'],
    ['need-to-know-more', 'I need to know more', 'Ask the school', /The school is told/, 'The school writes to you'],
  ])('is declined by two taps, the first of which says what follows: %s', async (reason, first, second, means, words) => {
    const page = await opened();
    await page.press(first);
    expect(page.role('status', means)).toBeTruthy();
    page.http.expectNone(ANSWER);
    await page.press(second);
    expect((await answered(page, ANSWER, null, 204)).body).toEqual({ answer: 'declined', reason });
    await answered(page, '/api/my/students', { items: [], next: null });
    expect(said()).toContain(words);
    expect(page.role('status', /This question is over/)).toBeTruthy();
  });

  it('can be thought over before a no is said', async () => {
    const page = await opened();
    await page.press('Not now');
    await page.press('Back');
    expect(page.role('button', 'Accept')).toBeTruthy();
    page.http.expectNone(ANSWER);
  });

  it('sends one answer however often it is pressed', async () => {
    const page = await opened();
    await page.press('Accept');
    await page.press('Accept');
    page.http.expectOne(ANSWER);
  });

  it.each([['answered_already'], ['mentorship_closed'], ['mentorship_paused']])('was answered in another tab, her time is over, or the school paused it: %s', async (code) => {
    const page = await opened();
    await page.press('Accept');
    await answered(page, ANSWER, { code, params: {} }, 409);
    await answered(page, '/api/my/students', { items: [], next: null });
    expect(page.role('status', /This question is over/)).toBeTruthy();
  });

  it('stays asked where no place is left, with the way out', async () => {
    const page = await opened();
    await page.press('Accept');
    await answered(page, ANSWER, { code: 'no_place_left', params: { capacity: 2 } }, 422);
    expect(page.role('alert', 'All your 2 places are taken. Give one place more, then accept.')).toBeTruthy();
    expect(page.role('button', 'Accept')).toBeTruthy();
  });
});
