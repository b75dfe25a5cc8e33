import { provideRouter, Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { Toasts } from '@tendril/ui';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { assignmentOf } from '../testing/exercise';
import { Assignment } from './assignment';

const ONE = '/api/assignments/a1';
const EFFECT = { students: 2, untouched: 1, drafts: 1, waiting: 0, returned: 0, accepted: 0, gain: 0, lose: 1, keep: 0, extensions: 0 };

async function screen(inputs: Record<string, unknown> = {}, changes: Parameters<typeof assignmentOf>[0] = {}) {
  const page = await view(Assignment, { texts: english, inputs: { id: 'a1', ...inputs }, providers: [provideRouter([])] });
  jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await answered(page, ONE, assignmentOf(changes));
  await answered(page, '/api/assignments', { items: [assignmentOf(changes)], next: null });
  await answered(page, '/api/resubmission-requests', { items: [
    { id: 'r1', assignmentId: 'a1', exercise: assignmentOf().exercise, studentId: 's1', student: 'Aline Uwase', cohort: 'S5 PCM', reason: 'I have talked to her again.', askedAt: '2026-11-21T10:00:00.000Z' },
    { id: 'r2', assignmentId: 'other', exercise: assignmentOf().exercise, studentId: 's9', student: 'Somebody Else', cohort: 'S6', reason: '', askedAt: '2026-11-21T10:00:00.000Z' },
  ], next: null });
  return { ...page, text: () => (page.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '', rows: () => page.fixture.nativeElement.querySelectorAll('tbody tr').length as number };
}

describe('an assignment', () => {
  it('shows how far each student is, and those in one state', async () => {
    const page = await screen();
    expect(page.text()).toContain('1 of 2 handed in');
    expect(page.rows()).toBe(2);
    page.fixture.componentRef.setInput('state', 'not-begun');
    await page.fixture.whenStable();
    expect(page.rows()).toBe(1);
    expect(page.text()).toContain('Eric Mugisha');
  });

  it('draws only what is in view of 600 students', async () => {
    const students = Array.from({ length: 600 }, (_, place) => ({ ...assignmentOf().students[0]!, id: `s${place}`, name: `Student ${place}` }));
    const page = await screen({}, { students });
    expect(page.rows()).toBeLessThan(100);
    expect(page.fixture.nativeElement.querySelector('table').getAttribute('aria-rowcount')).toBe('601');
  });

  it('says what a withdrawal does before it is done', async () => {
    const page = await screen();
    await page.press('Withdraw assignment');
    await answered(page, { method: 'GET', url: ONE + '/withdrawal' }, EFFECT);
    const dialog = page.role('dialog', 'Withdraw this assignment?');
    expect(dialog.textContent).toContain('1 draft can no longer be sent.');
    expect(dialog.textContent).not.toContain('accepted');
    page.http.expectNone({ method: 'POST' });
    dialog.querySelector<HTMLButtonElement>('.danger')?.click();
    await page.fixture.whenStable();
    page.http.expectOne({ method: 'POST', url: ONE + '/withdrawal' });
  });

  it('answers those who ask to send again, and only its own', async () => {
    const page = await screen();
    expect(page.text()).toContain('I have talked to her again.');
    expect(page.text()).not.toContain('Somebody Else');
    await page.press('Let Aline Uwase send again');
    const sent = await answered(page, '/api/resubmission-requests/r1/decision', { code: 'request_answered', params: {}, fields: [] }, 409);
    expect(sent.body).toEqual({ granted: true });
    expect(page.role('alert', 'Somebody has answered this request.')).toBeTruthy();
    await answered(page, '/api/resubmission-requests', { items: [], next: null });
    expect(page.text()).not.toContain('I have talked to her again.');
  });

  it('gives one student more time, with the way back', async () => {
    const page = await screen({ student: 's2' });
    await page.write('Due for this student', '2026-12-10');
    await page.write(/^Reason/, 'Ill');
    await page.press('Give more time');
    const given = { id: 'x1', studentId: 's2', dueOn: '2026-12-10', reason: 'Ill', by: 'Ms Mukamana', at: '2026-11-23T10:00:00.000Z' };
    const sent = await answered(page, { method: 'PUT', url: ONE + '/extensions' }, given);
    expect(sent.body).toEqual({ studentId: 's2', dueOn: '2026-12-10', reason: 'Ill' });
    const [, eric] = assignmentOf().students;
    await answered(page, ONE, assignmentOf({ students: [{ ...eric!, extension: given }] }));
    expect(page.text()).toContain('Until 10 December 2026.');
    const toasts = TestBed.inject(Toasts);
    toasts.undo(toasts.list()[0]!);
    await settled(page);
    page.http.expectOne({ method: 'DELETE', url: '/api/extensions/x1' });
  });

  it('stands beside the field when the day is no good', async () => {
    const page = await screen({ student: 's2' });
    await page.write('Due for this student', '2020-01-01');
    await page.press('Give more time');
    await answered(page, { method: 'PUT', url: ONE + '/extensions' }, { code: 'invalid', params: {}, fields: [{ path: 'dueOn', code: 'in_past', params: {} }] }, 400);
    expect(page.text()).toContain('This date is in the past.');
  });

  it('offers nothing that cannot be done once it is withdrawn', async () => {
    const page = await screen({ student: 's2' }, { withdrawnAt: '2026-11-22T10:00:00.000Z' });
    for (const name of ['Enter a paper sheet', 'Change']) expect(() => page.role('link', name)).toThrow(/^0 of role/);
    expect(() => page.role('button', 'Give more time')).toThrow(/^0 of role/);
  });
});
