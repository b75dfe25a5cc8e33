import { TestBed } from '@angular/core/testing';
import type { MyMentor } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { answer, studentView } from '../../../testing/student-view';
import { Mentors } from './mentors';

const mentor: MyMentor = {
  mentorshipId: 's1', firstName: 'Diane', work: 'Nurse', classYear: 2014, offer: '', since: '2026-11-02T08:00:00.000Z', answer: 'accepted', mayAskAnother: true, asked: null,
  because: [{ part: 'study', points: 100, of: 100, fact: { common: 'health' } }, { part: 'place', points: 50, of: 50, fact: { how: 'in-person-near' } }],
};

async function screen(own: Partial<MyMentor> = {}) {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) { this.open = false; };
  const seen = await studentView(Mentors);
  await answer(seen, 'GET', 'my/mentors', { items: [{ ...mentor, ...own }], next: null });
  return seen;
}
const text = (seen: Awaited<ReturnType<typeof screen>>) => (seen.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';

it('says why the two, and that the mentor has not answered yet', async () => {
  const seen = await screen({ answer: 'awaited' });
  for (const words of ['what your mentor knows: Health and care', 'near each other', 'Diane has been asked and has not answered yet']) expect(text(seen)).toContain(words);
});

it('lets a student ask for another mentor, with a reason', async () => {
  const seen = await screen();
  await seen.press('Ask for another mentor');
  expect(seen.role('dialog', 'Ask for another mentor').textContent).toContain('You can ask once');
  await seen.press('Ask my counsellor');
  seen.http.expectNone((request) => request.method === 'POST');
  await seen.write('Why another mentor?', 'We found no time to meet.');
  await seen.press('Ask my counsellor');
  expect(await answer(seen, 'POST', 'my/mentors/s1/another-request', {}, 200)).toEqual({ reason: 'We found no time to meet.' });
  await answer(seen, 'GET', 'my/mentors', { items: [{ ...mentor, mayAskAnother: false, asked: 'open' }], next: null });
  expect(TestBed.inject(Toasts).list().at(-1)?.text).toBe('Your counsellor has your question.');
  expect(seen.role('status', /Your counsellor decides soon/)).toBeTruthy();
  expect(() => seen.role('button', 'Ask for another mentor')).toThrow();
});

it('says in words that she has asked before', async () => {
  const seen = await screen();
  await seen.press('Ask for another mentor');
  await seen.write('Why another mentor?', 'We found no time to meet.');
  await seen.press('Ask my counsellor');
  await answer(seen, 'POST', 'my/mentors/s1/another-request', { code: 'asked_already' }, 409);
  expect(seen.role('alert', /asked once already/)).toBeTruthy();
});

it('says what became of the question, and offers no second one', async () => {
  const seen = await screen({ mayAskAnother: false, asked: 'refused' });
  expect(seen.role('status', /decided that you two go on/)).toBeTruthy();
  expect(() => seen.role('button', 'Ask for another mentor')).toThrow();
});
