import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CohortRow } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered, settled, signInAs } from '../testing/page';
import { Cohorts } from './cohorts';

const cohort = (id: string, name: string, year: string): CohortRow => ({ id, name, academicYearId: year, academicYear: year, students: 3, counsellors: [{ id: 's1', name: 'Ange Mukamana' }], version: 4 });
const ROWS = [cohort('c1', 'S5 PCM', '2026'), cohort('c2', 'S4 PCM', '2025'), cohort('c3', 'S6 PCM', '2026')];

async function opened(role: 'admin' | 'counsellor' = 'admin', years = [{ id: '2026', name: '2026' }]) {
  const page = await view(Cohorts, { texts: english, providers: [provideRouter([])] });
  await signInAs(page, role);
  page.http.expectOne('/api/academic-years').flush({ items: years, next: null });
  await answered(page, '/api/cohorts', { items: ROWS, next: null });
  return page;
}

describe('cohorts', () => {
  it('stand by their academic year', async () => {
    const page = await opened();
    const heads = [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('tbody th')].map((one) => one.textContent);
    expect(heads).toEqual(['2026', 'S5 PCM', 'S6 PCM', '2025', 'S4 PCM']);
  });

  it('are renamed with their version, and have the old name back with the new one', async () => {
    const page = await opened();
    await page.press('Rename S5 PCM');
    await page.write('New name', 'S5 PCB');
    await page.press('Rename the cohort');
    expect((await answered(page, '/api/cohorts/c1', { ...ROWS[0], name: 'S5 PCB', version: 5 })).body).toEqual({ name: 'S5 PCB', version: 4 });
    TestBed.inject(Toasts).list()[0]?.undo?.();
    await settled(page);
    expect(page.http.expectOne('/api/cohorts/c1').request.body).toEqual({ name: 'S5 PCM', version: 5 });
  });

  it('end, or say who is still in them', async () => {
    const page = await opened();
    await page.press('End S5 PCM');
    await answered(page, '/api/cohorts/c1/closure', { code: 'cohort_in_use', params: { count: 3 } }, 422);
    expect(page.role('alert', 'Students are in it today or come into it later (3). Move them first.')).toBeTruthy();
    await answered(page, '/api/cohorts', { items: ROWS, next: null });
    await page.press('End S4 PCM');
    await answered(page, '/api/cohorts/c2/closure', {});
    TestBed.inject(Toasts).list()[0]?.undo?.();
    await settled(page);
    page.http.expectOne({ method: 'DELETE', url: '/api/cohorts/c2/closure' });
  });

  it('want an academic year first', async () => {
    expect((await opened('admin', [])).role('link', 'Add an academic year')).toBeTruthy();
  });

  it('are only read by a counsellor', async () => {
    const page = await opened('counsellor');
    expect(() => page.role('button', /./)).toThrow(/^0 of role/);
  });
});
