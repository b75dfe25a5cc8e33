import { TestBed } from '@angular/core/testing';
import type { StaffRow } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered, settled, signInAs } from '../testing/page';
import { Staff } from './staff';

const person = (id: string, givenName: string, changes: Partial<StaffRow> = {}): StaffRow =>
  ({ id, givenName, familyName: 'Mukamana', email: `${id}@example.org`, role: 'counsellor', state: 'active', cohorts: [], students: 2, version: 7, leavesOn: null, handOverTo: null, ...changes });
const PEOPLE = [person('gone', 'Bella', { state: 'left' }), person('ange', 'Ange'), person('new', 'Chantal', { state: 'invited' }), person('head', 'Diane', { role: 'admin' })];

async function opened(role: 'admin' | 'counsellor' = 'admin', people = PEOPLE) {
  const page = await view(Staff, { texts: english });
  await signInAs(page, role);
  await answered(page, '/api/staff', { items: people, next: null });
  return page;
}
type Page = Awaited<ReturnType<typeof opened>>;
async function select(page: Page, label: string, value: string) {
  const field = page.field(label) as unknown as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(page);
}

describe('staff', () => {
  it('who have left stand last and can be changed no more', async () => {
    const page = await opened();
    const heads = [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('tbody th')].map((one) => one.textContent);
    expect(heads).toEqual(['Ange Mukamana', 'Chantal Mukamana', 'Diane Mukamana', 'Bella Mukamana']);
    expect(() => page.role('button', /Bella/)).toThrow(/^0 of role/);
  });

  it('get another role, and the one of before back', async () => {
    const page = await opened();
    await page.press('Change the rights of Ange');
    await select(page, 'New role', 'admin');
    await page.press('Save the role');
    expect((await answered(page, '/api/staff/ange/role', { ...PEOPLE[1], role: 'admin', version: 8 })).body).toEqual({ role: 'admin', version: 7 });
    TestBed.inject(Toasts).list()[0]?.undo?.();
    await settled(page);
    expect(page.http.expectOne('/api/staff/ange/role').request.body).toEqual({ role: 'counsellor', version: 8 });
  });

  it('are told why the last administrator stays one', async () => {
    const page = await opened();
    await page.press('Change the rights of Diane');
    await select(page, 'New role', 'counsellor');
    await page.press('Save the role');
    await answered(page, '/api/staff/head/role', { code: 'last_admin' }, 422);
    expect(page.role('alert', /This is the last admin/)).toBeTruthy();
  });

  it('leave on a day and hand their caseload to somebody who works here', async () => {
    const page = await opened();
    await page.press('Record the departure of Ange');
    const offered = [...(page.field('Hand the caseload over to') as unknown as HTMLSelectElement).options].map((one) => one.value);
    expect(offered).toEqual(['', 'head']);
    await page.write('Not here from', '2098-12-01');
    await select(page, 'Hand the caseload over to', 'head');
    await page.press('Record the departure');
    expect((await answered(page, '/api/staff/ange/departure', { ...PEOPLE[1] })).body).toEqual({ on: '2098-12-01', handOverTo: 'head' });
  });

  it('do not leave on a day that is over', async () => {
    const page = await opened();
    await page.press('Record the departure of Ange');
    await page.write('Not here from', '2020-01-01');
    await page.press('Record the departure');
    page.http.expectNone('/api/staff/ange/departure');
    expect(page.field('Not here from').getAttribute('aria-invalid')).toBe('true');
  });

  describe('who are to leave', () => {
    const LEAVING = person('ange', 'Ange', { leavesOn: '2099-01-05', handOverTo: { id: 'head', name: 'Diane Mukamana' } });
    const leaving = async () => {
      const page = await opened('admin', [LEAVING, person('head', 'Diane', { role: 'admin' })]);
      await page.press('Change the departure of Ange');
      return page;
    };

    it('are shown with the day and whoever takes over', async () => {
      const page = await opened('admin', [LEAVING, person('gone', 'Bella', { state: 'left', leavesOn: '2026-11-01', handOverTo: { id: 'head', name: 'Diane Mukamana' } })]);
      const [ange, bella] = [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')].map((one) => one.textContent);
      expect(ange).toContain('leaves 5 January 2099');
      expect(ange).toContain('Caseload to Diane Mukamana');
      expect(bella).toContain('Caseload to Diane Mukamana');
      expect(bella).not.toContain('Nobody yet');
    });

    it('leave on another day, and what somebody else wrote meanwhile is shown', async () => {
      const page = await leaving();
      expect((page.field('Not here from') as HTMLInputElement).value).toBe('2099-01-05');
      await page.write('Not here from', '2099-01-07');
      await page.press('Change the departure');
      const { body } = await answered(page, '/api/staff/ange/departure', { code: 'changed_meanwhile', current: { ...LEAVING, leavesOn: '2099-01-06', handOverTo: null, version: 8 } }, 409);
      expect(body).toEqual({ on: '2099-01-07', handOverTo: 'head', version: 7 });
      const text = (page.fixture.nativeElement as HTMLElement).querySelector('td-stale')?.textContent;
      expect(text).toMatch(/6 January 2099.*7 January 2099.*Nobody.*Diane Mukamana/s);
      await page.press('Change the departure');
      expect(page.http.expectOne({ method: 'PUT', url: '/api/staff/ange/departure' }).request.body).toEqual({ on: '2099-01-07', handOverTo: 'head', version: 8 });
    });

    it('stay after all, and leave again where that was a slip', async () => {
      const page = await leaving();
      await page.press('Take the departure back');
      page.http.expectOne({ method: 'DELETE', url: '/api/staff/ange/departure' }).flush({ ...LEAVING, leavesOn: null, handOverTo: null });
      await settled(page);
      TestBed.inject(Toasts).list()[0]?.undo?.();
      await settled(page);
      expect(page.http.expectOne({ method: 'POST', url: '/api/staff/ange/departure' }).request.body).toEqual({ on: '2099-01-05', handOverTo: 'head' });
    });
  });

  it('who were invited get the link again', async () => {
    const page = await opened();
    await page.press('Send the link again to Chantal');
    await answered(page, '/api/staff/new/invitation', {});
    expect(TestBed.inject(Toasts).list()[0]?.text).toBe('A new link was sent to new@example.org; the one before is void.');
  });

  it('look after cohorts and single students beside them', async () => {
    const page = await opened();
    await page.press('Change the caseload of Ange');
    page.http.expectOne('/api/cohorts').flush({ items: [{ id: 'c1', name: 'S5' }, { id: 'c2', name: 'S6' }], next: null });
    page.http.expectOne('/api/students?limit=5000').flush({ items: [{ id: 'k1', givenName: 'Aline', familyName: 'Uwase', preferredName: null, cohort: 'S4' }], next: null });
    await answered(page, '/api/staff/ange/caseload', { cohorts: [{ id: 'c1', name: 'S5' }], students: [{ id: 'k9', name: 'Eric Mugisha' }] });
    page.role('checkbox', 'S6').click();
    await page.write('Single students beside them', 'aline');
    page.role('option', 'Aline Uwase, S4').click();
    await settled(page);
    await page.press('Take Eric Mugisha out');
    await page.press('Save the caseload');
    expect(page.http.expectOne('/api/staff/ange/caseload').request.body).toEqual({ cohortIds: ['c1', 'c2'], studentIds: ['k1'] });
  });

  it('are only read by a counsellor', async () => {
    const page = await opened('counsellor');
    expect(() => page.role('button', /./)).toThrow(/^0 of role/);
  });
});
