import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { AuditRow } from '@tendril/contracts';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { AuditTrail } from './audit-trail';
import { NOUNS } from './nouns';

const row = (changes: Partial<AuditRow> = {}): AuditRow => ({
  id: 'r1', at: '2026-11-23T08:00:00.000Z', actorId: 'm1', actor: 'Esther Uwase', action: 'student.seen', subjectId: 's1', subject: 'Aline Uwase', details: {}, names: {}, ...changes,
});

async function opened(inputs: object = {}, query = '?limit=100', items = [row()], next: string | null = null) {
  const page = await view(AuditTrail, { texts: english, inputs: { ...inputs }, providers: [provideRouter([])] });
  page.http.expectOne('/api/staff').flush({ items: [{ id: 'm1', givenName: 'Esther', familyName: 'Uwase' }], next: null });
  page.http.expectOne('/api/students?limit=5000').flush({ items: [], next: null });
  await answered(page, '/api/audit-entries' + query, { items, next });
  const rows = () => [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')].map((one) => [...one.children].slice(1).map((cell) => cell.textContent?.trim()).join(' | ').trim());
  return { ...page, rows };
}

describe('the audit trail', () => {
  it('says in words who did what to whom, and shows a code that it does not know', async () => {
    const page = await opened({}, undefined, [row(), row({ id: 'r2', actor: null, action: 'retention.carried-out', subject: null, details: { mail: 3, match_run: 1200 } }), row({ id: 'r3', action: 'thing.of-tomorrow' })]);
    expect(page.rows()).toEqual([
      'Esther Uwase | Student’s record looked at | Aline Uwase |', 'The installation | Old data erased by the rule |  | e-mails: 3, match runs: 1,200', 'Esther Uwase | thing.of-tomorrow | Aline Uwase |',
    ]);
  });

  it('says what else is known in words, and names whom and what its ids point to', async () => {
    const [mentor, exercise, cohort, note] = ['1', '2', '3', '4'].map((last) => '01a13924-9060-7000-8000-00000000000' + last) as [string, string, string, string];
    const page = await opened({}, undefined, [
      row({ action: 'match-exclusion.noted', details: { mentorId: mentor, kind: 'past-problem' }, names: { [mentor]: 'Eric Mugisha' } }),
      row({ id: 'r2', action: 'exercise.published', subject: null, subjectId: exercise, details: { number: 2 }, names: { [exercise]: { en: 'Map your network', fr: 'Dessinez', rw: 'Ikarita' } } }),
      row({ id: 'r3', action: 'student.moved', details: { cohortId: cohort, from: note, on: '2026-11-20', shared: false, reason: null, of: 'tomorrow' }, names: { [cohort]: 'S5 MCB' } }),
    ]);
    expect(page.rows()).toEqual([
      'Esther Uwase | Pair ruled out | Aline Uwase | mentor: Eric Mugisha, why: a problem in the past',
      'Esther Uwase | Exercise published | Map your network | number: 2',
      'Esther Uwase | Student moved to another cohort | Aline Uwase | cohort: S5 MCB, on: 20 November 2026, shared: no, of: tomorrow',
    ]);
  });

  it('asks for what stands in the address, and writes a choice there', async () => {
    const page = await opened({ actor: 'm1', from: '2026-11-01' }, '?actor=m1&from=2026-11-01&limit=100');
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    const what = page.field('What') as unknown as HTMLSelectElement;
    what.value = 'student';
    what.dispatchEvent(new Event('change'));
    expect(navigate.mock.calls[0]?.[1]).toMatchObject({ queryParams: { action: 'student' }, queryParamsHandling: 'merge' });
    page.fixture.componentRef.setInput('action', 'student');
    await settled(page);
    await answered(page, '/api/audit-entries?actor=m1&action=student&from=2026-11-01&limit=100', { items: [], next: null });
    expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('Nothing was written down for this.');
  });

  it('goes back in time page by page', async () => {
    const page = await opened({}, undefined, [row()], 'c1');
    expect(page.role('status', 'The newest 1 entry')).toBeTruthy();
    await page.press('Show earlier entries');
    await answered(page, '/api/audit-entries?cursor=c1&limit=100', { items: [row({ id: 'r2', action: 'student.left' })], next: null });
    expect(page.rows()).toHaveLength(2);
    expect(page.role('status', '2 entries')).toBeTruthy();
    expect(() => page.role('button', 'Show earlier entries')).toThrow('0 of role');
  });

  it('makes a file of what is filtered', async () => {
    const page = await opened({ student: 's1' }, '?student=s1&limit=100');
    await page.press('Export as CSV');
    expect(page.http.expectOne('/api/audit-entries/exports').request.body).toEqual({ student: 's1', language: 'en' });
  });

  it('can be asked for everything that it has words for', () => expect(NOUNS).toEqual(Object.keys(english.trail.action)));
});
