import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MentorQuestion, RematchRequest } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { answered, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Requests } from './requests';

const request: RematchRequest = {
  id: 'q1', student: { id: 'k1', name: 'Eric Mugisha', cohort: 'S5 PCM' }, mentor: { id: 'm1', name: 'Diane Ingabire' }, reason: 'We found no time to meet.', state: 'open', askedAt: '2026-11-20T08:00:00.000Z',
  decidedBy: null, decidedAt: null, version: 1,
};
const LIST = { method: 'GET', url: '/api/rematch-requests' };

const question: MentorQuestion = { id: 'f1', mentor: { id: 'm2', name: 'Alphonse Bizimana', email: 'alphonse@example.org' }, student: { id: 'k2', name: 'Keza Umutoni', cohort: 'S5 MCB' }, askedAt: '2026-11-21T08:00:00.000Z' };
const QUESTIONS = { method: 'GET', url: '/api/mentor-questions' };

async function opened(items = [request], questions: MentorQuestion[] = []) {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) { this.open = false; };
  const page = await view(Requests, { texts: english, providers: [provideRouter([])] });
  await answered(page, LIST, { items, next: null });
  await answered(page, QUESTIONS, { items: questions, next: null });
  return page;
}

it.each([
  ['granted', 'Look for another', 'Look for another mentor for Eric Mugisha', 'Another mentor for Eric Mugisha?', /the best free mentor is asked/, 'Another mentor is asked for Eric Mugisha'],
  ['refused', 'Keep this mentor', 'Keep the mentor of Eric Mugisha', 'Eric Mugisha keeps Diane Ingabire?', /cannot ask a second time/, 'Eric Mugisha keeps the mentor'],
] as const)('is %s only after a second look, with the version that was read', async (decision, button, opener, heading, means, said) => {
  const page = await opened();
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('We found no time to meet.');
  await page.press(opener);
  expect(page.role('dialog', heading).textContent).toMatch(means);
  page.http.expectNone('/api/rematch-requests/q1/decision');
  await page.press(button);
  const { body } = await answered(page, '/api/rematch-requests/q1/decision', { ...request, state: decision, version: 2 });
  expect(body).toEqual({ decision, version: 1 });
  await answered(page, LIST, { items: [], next: null });
  await answered(page, QUESTIONS, { items: [], next: null });
  expect(TestBed.inject(Toasts).list().at(-1)?.text).toBe(said);
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('Nobody asks for anything');
});

it('says that somebody decided meanwhile, and reads the list again', async () => {
  const page = await opened();
  await page.press('Keep the mentor of Eric Mugisha');
  await page.press('Keep this mentor');
  await answered(page, '/api/rematch-requests/q1/decision', { code: 'decided_already' }, 409);
  await answered(page, LIST, { items: [], next: null });
  await answered(page, QUESTIONS, { items: [], next: null });
  expect(page.role('alert', /decided this in the meantime/)).toBeTruthy();
});

it('shows the mentors who want to know more, with a letter, until somebody has seen to them; that can be taken back', async () => {
  const page = await opened([], [question]);
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('Before meeting Keza Umutoni, 21 November 2026.');
  expect(page.role('link', 'Write to Alphonse Bizimana').getAttribute('href')).toMatch(/^mailto:alphonse@example\.org\?subject=/);
  await page.press('Done for Alphonse Bizimana');
  await answered(page, { method: 'POST', url: '/api/mentor-questions/f1/settlement' }, null, 204);
  await answered(page, LIST, { items: [], next: null });
  await answered(page, QUESTIONS, { items: [], next: null });
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('Nobody asks for anything');
  TestBed.inject(Toasts).list().at(-1)?.undo?.();
  page.http.expectOne({ method: 'DELETE', url: '/api/mentor-questions/f1/settlement' });
});
