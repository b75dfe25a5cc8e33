import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import type { ExportView } from '@tendril/contracts';
import { untilMade } from '@tendril/api-client';
import { settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Exports } from './exports';

const NOW = new Date('2026-11-23T08:00:00.000Z');
const file = (changes: Partial<ExportView>): ExportView => ({
  id: 'x1', list: 'students', number: null, cohort: null, exercise: null, format: 'csv', state: 'made', rows: 12, createdAt: '2026-11-23T07:00:00.000Z', expiresAt: '2026-11-24T07:00:00.000Z', ...changes,
});

async function opened(...items: ExportView[]) {
  const page = await view(Exports, { texts: english, providers: [provideRouter([])] });
  page.http.expectOne('/api/cohorts').flush({ items: [{ id: 'c1', name: 'S5 PCM', academicYear: '2026' }], next: null });
  page.http.match('/api/session').forEach((one) => one.flush(null, { status: 401, statusText: 'None' }));
  page.http.expectOne('/api/exports').flush({ items, next: null });
  await settled(page);
  const rows = () => [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('tbody tr')].map((row) => [...row.children].slice(0, 3).map((cell) => cell.textContent?.trim()));
  return { ...page, rows };
}

describe('the files of the reader', () => {
  beforeEach(() => jest.spyOn(Date, 'now').mockReturnValue(NOW.getTime()));
  afterEach(() => jest.restoreAllMocks());

  it('say what they hold and how they stand; only one that can be had has a link', async () => {
    const page = await opened(
      file({}), file({ id: 'x2', list: 'number', number: 'encounters-none', cohort: 'S5 PCM', state: 'failed', rows: null }), file({ id: 'x3', expiresAt: NOW.toISOString() }),
      file({ id: 'x4', list: 'cohort-report', cohort: 'S5 PCM', format: 'pdf', rows: null }),
    );
    expect(page.rows()).toEqual([
      ['Students', 'ready', '12'], ['No encounter yet, S5 PCM', 'failed', ''], ['Students', 'gone', '12'], ['Cohort report, PDF, S5 PCM', 'ready', ''],
    ]);
    expect([...(page.fixture.nativeElement as HTMLElement).querySelectorAll('a[download]')].map((one) => [one.getAttribute('href'), one.textContent])).toEqual([['/api/exports/x1/file', 'CSV Students'], ['/api/exports/x4/file', 'PDF Cohort report, PDF, S5 PCM']]);
  });

  it('are asked about again while one is being made, and no longer', async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'performance', 'Date', 'queueMicrotask'] });
    try {
      const page = await opened(file({ state: 'making', rows: null }));
      jest.advanceTimersByTime(1500);
      await settled(page);
      page.http.expectOne('/api/exports').flush({ items: [file({})], next: null });
      await settled(page);
      expect(page.rows()[0]?.[1]).toBe('ready');
      jest.advanceTimersByTime(10_000);
      await settled(page);
      page.http.expectNone('/api/exports');
    } finally {
      jest.useRealTimers();
    }
  });

  it('are asked for here; a report wants its cohort', async () => {
    const page = await opened();
    const choose = async (label: string, value: string) => {
      const control = page.field(label) as unknown as HTMLSelectElement;
      control.value = value;
      for (const type of ['input', 'change']) control.dispatchEvent(new Event(type, { bubbles: true }));
      await page.fixture.whenStable();
    };
    await choose('What', 'cohort-report');
    await page.press('Make the file');
    page.http.expectNone('/api/exports');
    await choose('Of whom', 'c1');
    await page.press('Make the file');
    expect(page.http.expectOne({ method: 'POST', url: '/api/exports' }).request.body).toEqual({ list: 'cohort-report', cohortId: 'c1', language: 'en' });
  });
});

describe('waiting for a file', () => {
  it('asks until it is made, and stops when nobody waits', async () => {
    const answers = [file({ state: 'making' }), file({ state: 'made', rows: 3 })];
    const ask = jest.fn(async () => answers.shift() ?? file({}));
    expect(await untilMade(file({ state: 'making' }), ask, () => false)).toMatchObject({ state: 'made', rows: 3 });
    expect(ask).toHaveBeenCalledTimes(2);
    expect(await untilMade(file({ state: 'making' }), ask, () => true)).toMatchObject({ state: 'making' });
  });
});
