import { provideRouter } from '@angular/router';
import type { CaseloadReport, ExportView } from '@tendril/contracts';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Overview } from './overview';

const exercise = { en: 'Map your network', fr: 'Carte', rw: 'Ikarita' };
const report: CaseloadReport = {
  students: 8, encounters: { none: 2, some: 5, four: 1 }, reviews: { reviewed: 4, medianHours: 60, waiting: 3, oldest: '2026-11-20T08:00:00.000Z' }, unmatched: { students: 0, medianDays: null, longestDays: null },
  work: [
    { cohortId: 'c1', cohort: 'S5 PCM', exerciseId: 'e1', exercise, asked: 4, begun: 3, submitted: 2, accepted: 1 },
    { cohortId: 'c2', cohort: 'S5 MCB', exerciseId: 'e1', exercise, asked: 4, begun: 0, submitted: 0, accepted: 0 },
  ],
  weeks: [{ on: '2026-11-16', none: 4, four: 1, reviewed: 1, medianHours: 24 }, { on: '2026-11-23', none: 2, four: 1, reviewed: 3, medianHours: 60 }],
};

async function opened(inputs: object = {}, numbers: CaseloadReport = report) {
  const page = await view(Overview, { texts: english, inputs: { ...inputs }, providers: [provideRouter([])] });
  page.http.expectOne('/api/cohorts').flush({ items: [{ id: 'c1', name: 'S5 PCM', academicYear: '2026' }], next: null });
  page.http.expectOne(({ url }) => /^\/api\/reports\/caseload(\?|$)/.test(url)).flush(numbers);
  await settled(page);
  return page;
}
const text = (page: { fixture: { nativeElement: HTMLElement } }) => page.fixture.nativeElement.textContent?.replace(/\s+/g, ' ') ?? '';

describe('the overview', () => {
  it('says the numbers first: shares, spans in days when they are long, and how they moved', async () => {
    const { fixture } = await opened();
    const figures = [...(fixture.nativeElement as HTMLElement).querySelectorAll('td-figure')].map((one) => [...one.querySelectorAll('p')].map((line) => line.textContent?.trim()).join(' | ').trim());
    expect(figures).toEqual([
      '25 % | No encounter yet | down from 50', '13 % | Four encounters or more | 1 student', '2.5 days | To a review, median | up from 1',
      '8 | Students |', '3 | Wait for a review | oldest 3 days', '0 | Wait for a mentor |',
    ].map((line) => line.trim()));
  });

  it('warns where a number moved the wrong way, by more than its colour', async () => {
    const { fixture } = await opened();
    const moved = [...(fixture.nativeElement as HTMLElement).querySelectorAll('.remark')].map((one) => [one.classList.contains('worse'), one.textContent?.trim()]);
    expect(moved).toContainEqual([false, 'down from 50']);
    expect(moved).toContainEqual([true, 'up from 1']);
  });

  it('holds the number that it shows against the first week, not that of the last', async () => {
    const numbers = { ...report, reviews: { ...report.reviews, medianHours: 20 }, unmatched: { students: 3, medianDays: 17.2, longestDays: 30 } };
    const { fixture } = await opened({}, numbers);
    const words = (fixture.nativeElement as HTMLElement).textContent ?? '';
    expect(words).toContain('down from 24');
    expect(words).toContain('median 17.2 days');
  });

  it('leads from each number to the list behind it, of its exercise and cohort', async () => {
    const page = await opened();
    expect(page.role('link', 'No encounter yet').getAttribute('href')).toBe('/?number=encounters-none');
    expect(page.role('link', '2, Sent: Map your network, S5 PCM. Show who').getAttribute('href')).toBe('/?number=submitted&exercise=e1&of=c1');
    expect(() => page.role('link', /Begun: Map your network, S5 MCB/)).toThrow('0 of role');
  });

  it('keeps the numbers of all while a list of one cohort is open, and makes that list a file', async () => {
    const page = await view(Overview, { texts: english, inputs: { number: 'submitted', exercise: 'e1', of: 'c1' }, providers: [provideRouter([])] });
    page.http.expectOne('/api/cohorts').flush({ items: [{ id: 'c1', name: 'S5 PCM', academicYear: '2026' }], next: null });
    page.http.expectOne('/api/reports/caseload').flush(report);
    await answered(page, '/api/reports/caseload/students?number=submitted&cohort=c1&exercise=e1', { items: [{ id: 's1', name: 'Aline Uwase', cohort: 'S5 PCM', count: 1, since: null }], next: null });
    expect(text(page)).toContain('Map your network, S5 PCM');
    expect(page.role('link', 'Aline Uwase').getAttribute('href')).toBe('/students?student=s1');
    await page.press('Export as CSV');
    const asked = page.http.expectOne('/api/exports');
    expect(asked.request.body).toEqual({ list: 'number', number: 'submitted', cohortId: 'c1', exerciseId: 'e1', language: 'en' });
    asked.flush({ id: 'x1', state: 'made' } satisfies Partial<ExportView>);
    await settled(page);
    expect(page.role('link', 'Download').getAttribute('href')).toBe('/api/exports/x1/file');
  });

  it('offers the report of a cohort once one is chosen', async () => {
    const page = await opened({ cohort: 'c1' });
    await page.press('Cohort report, PDF');
    expect(page.http.expectOne('/api/exports').request.body).toEqual({ list: 'cohort-report', cohortId: 'c1', language: 'en' });
  });

  it('has its small pictures as a table too', async () => {
    const { fixture } = await opened();
    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('.weeks tbody tr')].map((row) => row.textContent);
    expect(rows).toEqual(['16 November4124', '23 November2160']);
  });

  it('says what to do where there is nobody to count', async () => {
    expect(text(await opened({}, { ...report, students: 0 }))).toContain('There are no students in your caseload yet');
  });
});
