import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { InterviewRow } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Interviews } from './interviews';

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

const plan = (id: string, student: string): InterviewRow => ({
  id, studentId: 'k', student, cohort: 'S5 MCB', occupation: 'Nurse', organisation: 'District hospital', relative: true, purpose: 'To choose between two trades.',
  questions: ['What is a normal day?'], askedAt: '2026-11-20T08:00:00.000Z', returned: null, version: 1,
});
const settle = async ({ fixture }: { fixture: { whenStable(): Promise<unknown> } }) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};

async function opened(id?: string, items = [plan('i1', 'Keza Umutoni'), plan('i2', 'Eric Mugisha')]) {
  const page = await view(Interviews, { texts: english, inputs: { id }, providers: [provideRouter([{ path: '**', component: Elsewhere }])] });
  page.http.expectOne('/api/interviews').flush({ items, next: null });
  await settle(page);
  return page;
}

it('shows whom, why and which questions, and that it is a relative', async () => {
  const page = await opened('i1');
  const panel = page.role('complementary', 'Plan of an interview').textContent;
  for (const words of ['Nurse, District hospital', 'To choose between two trades.', 'What is a normal day?', 'A relative']) expect(panel).toContain(words);
});

it('approves by one key and brings up the next plan', async () => {
  const page = await opened('i1');
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  page.http.expectOne({ method: 'POST', url: '/api/interviews/i1/approval' }).flush({});
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/reviews/interviews/i2');
  expect(TestBed.inject(Toasts).list().at(-1)?.text).toBe('Approved: Keza Umutoni may ask for the talk');
});

it('sends a plan back only with words', async () => {
  const page = await opened('i2');
  await page.press('Send back');
  page.http.expectNone('/api/interviews/i2/return');
  expect(page.field('What is to be done first').getAttribute('aria-invalid')).toBe('true');
  await page.write('What is to be done first', 'Write two more questions.');
  await page.press('Send back');
  const sent = page.http.expectOne({ method: 'POST', url: '/api/interviews/i2/return' });
  expect(sent.request.body).toEqual({ comment: 'Write two more questions.' });
  sent.flush({});
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/reviews/interviews/i1');
});

it('says in words that the plan has moved on meanwhile', async () => {
  const page = await opened('i1');
  await page.press(/^Approve/);
  page.http.expectOne('/api/interviews/i1/approval').flush({ code: 'interview_not_planned' }, { status: 422, statusText: 'Unprocessable' });
  await settle(page);
  expect(page.role('alert', /not a plan any more/)).toBeTruthy();
});

it('says that nothing waits', async () => {
  const page = await opened(undefined, []);
  expect(page.role('link', 'See work to review')).toBeTruthy();
});
