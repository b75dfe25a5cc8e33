import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { jest } from '@jest/globals';
import type { SubmissionView } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { DraftStore } from '@tendril/session/drafts';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Review } from './review';

const words = (text: string) => ({ en: text, fr: text, rw: text });
const work: SubmissionView = {
  id: 's1', assignmentId: 'a1', studentId: 'k1', student: 'Keza Umutoni', preferredName: 'Keza', cohort: 'S5 MCB', attempt: 1, submittedAt: '2026-11-20T08:00:00.000Z', late: false,
  exercise: { id: 'e1', builtIn: null, title: words('Research an employer'), purpose: words('Why'), minutes: 20, steps: [], rubric: [{ key: 'insight', title: words('Insight'), levels: [words('Retells'), words('Reasons')] }] },
  paper: null, answers: {}, picked: {}, people: {}, files: [], interview: null, review: null, earlier: [],
};

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

const settle = async ({ fixture }: { fixture: { whenStable(): Promise<unknown> } }) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
const key = (name: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
const row = (submissionId: string) => ({ submissionId, studentId: 'k1', student: 'Keza Umutoni', cohort: 'S5 MCB', exercise: words('Map'), attempt: 1, submittedAt: work.submittedAt, late: false });
const hers = { id: 'r1', decision: 'returned' as const, comment: 'Say what surprised you.', scores: { insight: 1 }, by: 'Espérance Mukamana', at: '2026-11-23T08:00:00.000Z' };

const kept = new Map<string, unknown>();
const drafts = {
  read: async (thing: string) => (kept.has(thing) ? { value: kept.get(thing), savedAt: new Date(0), base: 0 } : undefined),
  write: async (thing: string, value: unknown) => { kept.set(thing, value); return new Date(0); }, remove: async (thing: string) => void kept.delete(thing),
};
beforeEach(() => kept.clear());

async function opened(queue: string[] = [], shown: SubmissionView = work) {
  const page = await view(Review, { texts: english, inputs: { id: 's1' }, providers: [provideRouter([{ path: '**', component: Elsewhere }]), { provide: DraftStore, useValue: drafts }] });
  page.http.expectOne('/api/reviews').flush({ items: queue.map(row), next: null });
  page.http.expectOne('/api/submissions/s1').flush(shown);
  await new Promise((resolve) => setTimeout(resolve));
  await page.fixture.whenStable();
  return page;
}

it('asks for a comment before work is returned, and sends nothing without it', async () => {
  const page = await opened();
  await page.press(/^Return/);
  expect(page.field('Comment to Keza').getAttribute('aria-invalid')).toBe('true');
  page.http.expectNone('/api/submissions/s1/review');
});

it('scores the criterion at hand by a number key and sends the score with the acceptance', async () => {
  const page = await opened();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true }));
  await page.press(/^Accept/);
  const request = page.http.expectOne('/api/submissions/s1/review');
  expect(request.request.body).toEqual({ decision: 'accepted', scores: { insight: 2 }, comment: '' });
});

it.each(['e', 'a'])('accepts by the key %s, goes on to the next, and can be taken back', async (press) => {
  const page = await opened(['s1', 's2']);
  key(press);
  page.http.expectOne('/api/submissions/s1/review').flush({ ...work, review: { ...hers, decision: 'accepted' } });
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/reviews/s2');
  const toasts = TestBed.inject(Toasts);
  expect(toasts.list().at(-1)?.text).toBe('Accepted Keza Umutoni’s work');
  toasts.undo(toasts.list().at(-1)!);
  page.http.expectOne({ method: 'DELETE', url: '/api/reviews/r1' }).flush(null, { status: 204, statusText: 'No Content' });
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/reviews/s1');
});

it('moves through the queue by j and k and no further than its ends', async () => {
  const page = await opened(['s0', 's1']);
  key('j');
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/');
  key('k');
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/reviews/s0');
});

it('tells the second of two reviewers, and shows the review that stands', async () => {
  const page = await opened(['s1', 's2']);
  const field = (page.fixture.nativeElement as HTMLElement).querySelector('textarea')!;
  field.value = 'Mine own.';
  field.dispatchEvent(new Event('input'));
  await page.press(/^Accept/);
  page.http.expectOne('/api/submissions/s1/review').flush({ code: 'already_reviewed', current: { ...hers, points: null } }, { status: 409, statusText: 'Conflict' });
  await settle(page);
  expect(page.role('alert', /Somebody reviewed this work in the meantime/)).toBeTruthy();
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('You had written, and it was not sent:Mine own.');
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('Say what surprised you.');
  expect(() => page.role('button', /^Accept/)).toThrow();
  expect(page.role('button', 'Insight: 1, Retells').getAttribute('aria-pressed')).toBe('true');
});

it('says when it is too late to take a review back', async () => {
  const page = await opened(['s1']);
  key('e');
  page.http.expectOne('/api/submissions/s1/review').flush({ ...work, review: { ...hers, decision: 'accepted' } });
  await settle(page);
  const toasts = TestBed.inject(Toasts);
  toasts.undo(toasts.list().at(-1)!);
  page.http.expectOne('/api/reviews/r1').flush({ code: 'too_late_to_undo' }, { status: 422, statusText: 'Unprocessable' });
  await settle(page);
  expect(toasts.list().at(-1)?.text).toContain('Too late to take it back');
});

const comment = { id: 'b1', text: 'Say what surprised you.', shared: false, exerciseId: null, mine: true, used: 3, version: 1 };

it('takes a comment of the bank by the keyboard alone and counts its use', async () => {
  const page = await opened();
  page.http.expectOne('/api/review-comments').flush({ items: [{ ...comment, id: 'b0', text: 'Good.', used: 9 }, comment], next: null });
  await settle(page);
  key('c');
  await page.fixture.whenStable();
  await page.write('Find a comment', 'surprised');
  page.field('Find a comment').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await settle(page);
  expect(page.field('Comment to Keza').value).toBe('Say what surprised you.');
  await page.press(/^Return/);
  expect(page.http.expectOne('/api/submissions/s1/review').request.body).toEqual({ decision: 'returned', scores: {}, comment: 'Say what surprised you.', commentIds: ['b1'] });
});

it('keeps a comment that was written, for oneself or for all', async () => {
  const page = await opened();
  page.http.expectOne('/api/review-comments').flush({ items: [], next: null });
  await page.write('Comment to Keza', 'Name one more person to ask.');
  await page.press(/^Comment bank/);
  await page.press('Keep for all staff');
  expect(page.http.expectOne({ method: 'POST', url: '/api/review-comments' }).request.body).toEqual({ text: 'Name one more person to ask.', shared: true, exerciseId: null });
});

it('says who else is looking, and shows the review that came from there', async () => {
  const page = await opened();
  page.http.expectOne({ method: 'PUT', url: '/api/submissions/s1/presence' }).flush({ others: ['Jean Habimana'], reviewed: false });
  await settle(page);
  expect(page.role('status', /Also looking at this now: Jean Habimana/)).toBeTruthy();
  page.fixture.destroy();
  expect(page.http.expectOne({ method: 'DELETE', url: '/api/submissions/s1/presence' })).toBeTruthy();
});

it('reads the work again when the other reviewer has decided', async () => {
  const page = await opened();
  page.http.expectOne({ method: 'PUT', url: '/api/submissions/s1/presence' }).flush({ others: [], reviewed: true });
  await settle(page);
  page.http.expectOne('/api/submissions/s1').flush({ ...work, review: { ...hers, points: null } });
  await settle(page);
  expect(() => page.role('button', /^Accept/)).toThrow();
});

it('gives the form back when the other reviewer has taken the review back', async () => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate', 'setTimeout'] });
  const page = await opened();
  const presence = { method: 'PUT', url: '/api/submissions/s1/presence' };
  page.http.expectOne(presence).flush({ others: ['Jean Habimana'], reviewed: false });
  await page.write('Comment to Keza', 'Mine own.');
  await page.press(/^Accept/);
  page.http.expectOne('/api/submissions/s1/review').flush({ code: 'already_reviewed', current: { ...hers, points: null } }, { status: 409, statusText: 'Conflict' });
  await settle(page);
  jest.advanceTimersByTime(10_000);
  page.http.expectOne(presence).flush({ others: ['Jean Habimana'], reviewed: false });
  await settle(page);
  page.http.expectOne('/api/submissions/s1').flush(work);
  await settle(page);
  expect(page.field('Comment to Keza').value).toBe('Mine own.');
  expect(page.role('button', /^Accept/)).toBeTruthy();
  expect((page.fixture.nativeElement as HTMLElement).textContent).not.toContain('in the meantime');
  jest.useRealTimers();
});

it('adds up the points of the criteria that have some', async () => {
  const rubric = [
    { key: 'insight', title: words('Insight'), levels: [words('Retells'), words('Reasons')], points: [2, 10] }, { key: 'tone', title: words('Tone'), levels: [words('Rough'), words('Kind')], points: null },
  ];
  const page = await opened([], { ...work, exercise: { ...work.exercise, rubric } });
  key('2');
  key('1');
  await page.fixture.whenStable();
  expect((page.fixture.nativeElement as HTMLElement).querySelector('.rubric-head')?.textContent).toContain('10 of 10');
});

it('keeps what was put down while the next piece is looked at', async () => {
  const page = await opened(['s1', 's2']);
  key('2');
  await page.write('Comment to Keza', 'Half a th');
  page.fixture.componentRef.setInput('id', 's2');
  await settle(page);
  page.http.expectOne('/api/submissions/s2').flush({ ...work, id: 's2' });
  await settle(page);
  expect(page.field('Comment to Keza').value).toBe('');
  page.fixture.componentRef.setInput('id', 's1');
  await settle(page);
  page.http.expectOne('/api/submissions/s1').flush(work);
  await settle(page);
  expect(page.field('Comment to Keza').value).toBe('Half a th');
  expect(page.role('button', 'Insight: 2, Reasons').getAttribute('aria-pressed')).toBe('true');
});

it('keeps on the device what was put down, for when the session ends before it is sent', async () => {
  const page = await opened(['s1']);
  key('2');
  await page.write('Comment to Keza', 'Ask her why.');
  await page.press(/^Return/);
  page.http.expectOne('/api/submissions/s1/review').flush({ code: 'not_signed_in' }, { status: 401, statusText: 'Unauthorized' });
  await settle(page);
  TestBed.resetTestingModule();
  const again = await opened(['s1']);
  expect(again.field('Comment to Keza').value).toBe('Ask her why.');
  expect(again.role('button', 'Insight: 2, Reasons').getAttribute('aria-pressed')).toBe('true');
});

it('leaves nothing on the device of a review that was sent, and brings it back with the review that is taken back', async () => {
  const page = await opened(['s1']);
  await page.write('Comment to Keza', 'Ask her why.');
  expect(kept.size).toBe(1);
  await page.press(/^Accept/);
  page.http.expectOne('/api/submissions/s1/review').flush({ ...work, review: { ...hers, decision: 'accepted' } });
  await settle(page);
  expect(kept.size).toBe(0);
  TestBed.inject(Toasts).undoLast();
  page.http.expectOne({ method: 'DELETE', url: '/api/reviews/r1' }).flush(null, { status: 204, statusText: 'No Content' });
  await settle(page);
  expect(kept.get('review:s1')).toEqual({ scores: {}, comment: 'Ask her why.', inserted: [] });
});

it('takes the last review back by z', async () => {
  const page = await opened(['s1']);
  key('e');
  page.http.expectOne('/api/submissions/s1/review').flush({ ...work, review: { ...hers, decision: 'accepted' } });
  await settle(page);
  key('z');
  expect(page.http.expectOne('/api/reviews/r1').request.method).toBe('DELETE');
});

it('shows what was picked, by role and option, and asks for no picture before it is wanted', async () => {
  const step = { help: words(''), minutes: 5 };
  const page = await opened([], {
    ...work, paper: { by: 'Jean Habimana', writtenOn: '2026-11-19' }, picked: { how: ['phone'] }, people: { who: [{ relationship: 'family', occupation: 'Nurse' }] },
    files: [{ id: 'f1', name: 'notes.jpg', contentType: 'image/jpeg', bytes: 210_000, at: work.submittedAt, step: 'proof' }],
    exercise: { ...work.exercise, steps: [
      { ...step, key: 'how', title: words('How'), evidence: 'choice', options: [{ key: 'phone', text: words('By phone') }] }, { ...step, key: 'who', title: words('Who'), evidence: 'contact' },
      { ...step, key: 'proof', title: words('Proof'), evidence: 'file' },
    ] },
  });
  const screen = page.fixture.nativeElement as HTMLElement;
  expect(screen.textContent).toContain('By phone');
  expect(screen.textContent).toContain('Family, Nurse');
  expect(screen.textContent).toContain('Entered from a paper sheet of 19 November 2026 by Jean Habimana.');
  expect(screen.querySelector('img')).toBeNull();
  await page.press('Show: notes.jpg');
  expect(screen.querySelector('img')?.getAttribute('src')).toBe('/api/work-files/f1');
});
