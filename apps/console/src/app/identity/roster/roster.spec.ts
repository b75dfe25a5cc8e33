import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { RosterImport, RosterNoticeCode, RosterProblemCode, RosterRefusalCode } from '@tendril/contracts';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered, settled } from '../testing/page';
import { Roster } from './roster';

const importOf = (changes: Partial<RosterImport> = {}): RosterImport => ({
  id: 'i1', fileName: 'students.csv', format: 'csv', state: 'preview', done: 10, total: 10, counts: { create: 3, update: 1, skip: 4, refused: 2, cohorts: 1, leavers: 2 }, refusal: null,
  notices: [], columns: [], errors: [], createdBy: 'Solange Uwera', createdAt: '2026-11-23T08:00:00.000Z', finishedAt: null, canRollBack: false, ...changes,
});

class Events {
  static last?: Events;
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  closed = false;
  constructor(readonly address: string) {
    Events.last = this;
  }
  close() {
    this.closed = true;
  }
}
beforeAll(() => Object.assign(globalThis, { EventSource: Events }));

async function opened(one = importOf(), rows: object[] = []) {
  const page = await view(Roster, { texts: english, inputs: { import: one.id }, providers: [provideRouter([])] });
  page.http.expectOne('/api/roster-mapping').flush({ columns: {}, savedBy: null, savedAt: null });
  page.http.expectOne('/api/roster-imports').flush({ items: [one], next: null });
  await answered(page, '/api/roster-imports/i1', one);
  page.http.match((request) => request.url.startsWith('/api/roster-imports/i1/rows')).forEach((request) => request.flush({ items: rows, next: null }));
  await settled(page);
  return page;
}
const text = (page: { fixture: { nativeElement: HTMLElement } }) => page.fixture.nativeElement.textContent?.replace(/\s+/g, ' ');

/** A code of the contract without words does not compile. */
const WORDS: { problem: Record<RosterProblemCode, string>; mend: Record<RosterProblemCode, string>; notice: Record<RosterNoticeCode, string | Record<'one' | 'other', string>>; refusal: Record<RosterRefusalCode, string> } =
  { ...english.roster, refusal: english.errors };

describe('a roster import', () => {
  it('is uploaded as what it is, and then stands in the address', async () => {
    const page = await view(Roster, { texts: english, providers: [provideRouter([])] });
    page.http.expectOne('/api/roster-imports').flush({ items: [], next: null });
    await settled(page);
    const input = page.field('Roster file');
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'school.ZIP')] });
    input.dispatchEvent(new Event('change'));
    await settled(page);
    const upload = page.http.expectOne({ method: 'POST', url: '/api/roster-imports' });
    expect(upload.request.headers.get('Content-Type')).toBe('application/zip');
    upload.flush(importOf({ state: 'reading' }));
    await settled(page);
    expect(TestBed.inject(Router).url).toBe('/?import=i1');
  });

  it('takes a file that is dropped on it', async () => {
    const page = await view(Roster, { texts: english, providers: [provideRouter([])] });
    page.http.expectOne('/api/roster-imports').flush({ items: [], next: null });
    await settled(page);
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: { files: [new File(['x'], 'students.csv')] } });
    page.field('Roster file').closest('.drop')?.dispatchEvent(drop);
    await settled(page);
    expect(drop.defaultPrevented).toBe(true);
    expect(page.http.expectOne({ method: 'POST', url: '/api/roster-imports' }).request.headers.get('Content-Type')).toBe('text/csv');
  });

  it('shows how far it has come, and asks for the outcome at the end', async () => {
    const page = await opened(importOf({ state: 'reading', done: 0, total: 0 }));
    expect(Events.last?.address).toBe('/api/roster-imports/i1/progress');
    Events.last?.onmessage?.({ data: JSON.stringify({ state: 'reading', done: 400, total: 1000 }) });
    await settled(page);
    expect(page.role('progressbar', 'Progress of the import').getAttribute('aria-valuenow')).toBe('40');
    expect(text(page)).toContain('Rows read: 400 of 1,000');
    await page.press('Cancel the import');
    page.http.expectOne('/api/roster-imports/i1/cancellation');
    Events.last?.onmessage?.({ data: JSON.stringify({ state: 'preview', done: 1000, total: 1000 }) });
    await settled(page);
    expect(Events.last?.closed).toBe(true);
    page.http.expectOne('/api/roster-imports/i1');
  });

  it('applies the changes, and lets the missing students leave only when ticked', async () => {
    const page = await opened();
    expect(page.role('button', 'Apply 4 changes')).toBeTruthy();
    page.role('checkbox', 'Also let the 2 missing students leave').click();
    await settled(page);
    await page.press('Apply 6 changes');
    expect((await answered(page, '/api/roster-imports/i1/application', importOf({ state: 'applying' }))).body).toEqual({ leavers: true });
    expect(page.role('progressbar', 'Progress of the import')).toBeTruthy();
  });

  it('says of each group of errors what is wrong, what mends it and where', async () => {
    const page = await opened(importOf({ errors: [{ code: 'date_not_iso', column: 'birth_date', count: 7, rows: [{ row: 3, value: '3/4/2010' }, { row: 5, value: '' }] }] }));
    expect(text(page)).toContain('7 rows, column birth_date');
    expect(text(page)).toContain(`${WORDS.problem.date_not_iso} ${WORDS.mend.date_not_iso}`);
    expect(text(page)).toContain('Row 3: 3/4/2010');
    expect(text(page)).toContain('Row 5');
    expect(text(page)).toContain('and 5 more');
    expect(page.role('link', 'Download the refused rows').getAttribute('href')).toBe('/api/roster-imports/i1/refused.csv?language=en');
  });

  it('has words for every notice, of one and of many', async () => {
    const page = await opened(importOf({ notices: [
      { code: 'teacher_enrolments_ignored', params: { count: 4 } }, { code: 'inactive_users', params: { count: 1 } }, { code: 'columns_ignored', params: { count: 1, columns: 'sex' } }, { code: 'students_changed', params: {} },
    ] }));
    expect(text(page)).toContain('4 enrolments as a teacher were passed over');
    expect(text(page)).toContain('1 person is marked as no longer active and was passed over.');
    expect(text(page)).toContain('A column that Tendril does not use was passed over: sex.');
    expect(text(page)).toContain(WORDS.notice.students_changed);
  });

  it('shows the rows of one kind', async () => {
    const page = await opened();
    await page.press(/Missing$/);
    await settled(page);
    await answered(page, '/api/roster-imports/i1/rows?action=leaver&limit=50', { items: [{ row: 0, action: 'leaver', externalId: 'S-9', givenName: 'Keza', familyName: 'Teta', cohort: 'S5', changes: ['left'], problem: null }], next: null });
    expect(page.fixture.nativeElement.querySelector('.roster-rows tbody th')?.textContent.includes('Keza Teta')).toBeTruthy();
    expect(text(page)).not.toContain('back at the school');
  });

  it('is taken back, or says whose work stands in the way', async () => {
    const page = await opened(importOf({ state: 'applied', canRollBack: true }));
    await page.press('Take this import back');
    await answered(page, '/api/roster-imports/i1/rollback', { code: 'students_have_worked', params: { count: 2, names: 'Aline Uwase, Éric Mugisha' } }, 409);
    expect(page.role('alert', 'Aline Uwase, Éric Mugisha have worked since; the import stays.')).toBeTruthy();
  });

  it('leads to the academic years when there is none', async () => {
    const page = await opened(importOf({ state: 'refused', refusal: { code: 'no_academic_year', params: {} } }));
    expect(page.role('link', 'Add an academic year').getAttribute('href')).toBe('/settings/years');
  });

  it('offers to apply nothing when nothing would change', async () => {
    const page = await opened(importOf({ counts: { create: 0, update: 0, skip: 4, refused: 0, cohorts: 0, leavers: 0 } }));
    expect(() => page.role('button', /^Apply/)).toThrow(/^0 of role/);
  });

  it('says in words why the whole file was refused', async () => {
    const page = await opened(importOf({ state: 'refused', refusal: { code: 'quote_not_closed', params: { row: 12 } } }));
    expect(text(page)).toContain(WORDS.refusal.quote_not_closed.replace('{{row}}', '12'));
    expect(() => page.role('button', /Apply/)).toThrow(/^0 of role/);
  });
});
