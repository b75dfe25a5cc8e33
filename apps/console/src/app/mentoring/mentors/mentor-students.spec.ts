import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MentorRow, MentorshipRow } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { MentorStudents } from './mentor-students';

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

const mentor = { id: 'm1', givenName: 'Diane', familyName: 'Ingabire' } as MentorRow;
const row = (id: string, name: string, more: Partial<MentorshipRow> = {}): MentorshipRow => ({
  id, student: { id: 'k' + id, name, cohort: 'S5 MCB' }, state: 'active', answer: 'accepted', since: '2026-11-02T08:00:00.000Z', answerBy: null, declineReason: null, closedAt: null, ...more,
});
const LIST = '/api/mentors/m1/mentorships';
const END = { method: 'POST', url: '/api/mentorships/1/end' };

async function opened(items = [row('1', 'Aline Uwase')]) {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) { this.open = false; };
  const page = await view(MentorStudents, { texts: english, inputs: { mentor: mentor as never }, providers: [provideRouter([{ path: '**', component: Elsewhere }])] });
  await answered(page, LIST, { items, next: null });
  return page;
}
const text = (page: Awaited<ReturnType<typeof opened>>) => (page.fixture.nativeElement as HTMLElement).textContent ?? '';

it('says how each student stands with her, and why she declined one of late', async () => {
  const page = await opened([
    row('1', 'Aline Uwase'), row('2', 'Keza Umutoni', { answer: 'awaited' }), row('3', 'Eric Mugisha', { state: 'paused', answer: 'awaited' }),
    row('4', 'Ange Keza', { state: 'closed', answer: 'declined', declineReason: 'need-to-know-more', closedAt: '2026-11-20T08:00:00.000Z' }),
  ]);
  expect(text(page)).toMatch(/Aline Uwase.*Matched since 2 November.*Keza Umutoni.*Asked 2 November.*no answer yet.*Eric Mugisha.*Paused.*Ange Keza.*Declined 20 November.*needs to know more/s);
  expect([...(page.fixture.nativeElement as HTMLElement).querySelectorAll('dd button')].map((one) => one.getAttribute('aria-label'))).toEqual(
    ['End the match with Aline Uwase', 'End the match with Keza Umutoni', 'End the match with Eric Mugisha']);
});

it('ends a match for a reason, with another mentor unless it is not wished', async () => {
  const page = await opened();
  await page.press('End the match with Aline Uwase');
  await page.press('End the match');
  page.http.expectNone(END);
  page.role('radio', 'To keep the student safe').click();
  await settled(page);
  expect(text(page)).toContain('noted under exclusions as well');
  page.role('checkbox', 'Ask the next best mentor for the student').click();
  await settled(page);
  await page.press('End the match');
  const { body } = await answered(page, END, null, 204);
  expect(body).toEqual({ reason: 'safeguarding', offerNext: false });
  await answered(page, LIST, { items: [], next: null });
  expect(text(page)).toContain('No student now.');
  expect(TestBed.inject(Toasts).list().at(-1)?.text).toContain('The match of Aline Uwase and Diane is over');
});

it('says that it was over already', async () => {
  const page = await opened();
  await page.press('End the match with Aline Uwase');
  page.role('radio', 'It does not work').click();
  await settled(page);
  await page.press('End the match');
  await answered(page, END, { code: 'mentorship_closed' }, 409);
  expect(page.role('alert', /over already/)).toBeTruthy();
});
