import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { SessionStore } from '@tendril/session';
import { DraftStore } from '@tendril/session/drafts';
import { signInAs } from '@tendril/session/testing';
import { answered, settled, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { assignmentOf, rowOf } from '../testing/exercise';
import { Assign } from './assign';
import { headCount } from './audience';

const COHORTS = [{ id: 'c1', name: 'S5 PCM', academicYearId: 'y1', academicYear: '2026', students: 40, counsellors: [], version: 1 }];
const student = (id: string, givenName: string, cohortId: string | null) => ({ id, givenName, familyName: 'Uwase', preferredName: null, cohortId, cohort: cohortId && 'S5 PCM', consent: 'given' as const, lastSeenOn: null, left: false });
const STUDENTS = [student('s1', 'Aline', 'c1'), student('s2', 'Eric', null)];

const kept = new Map<string, unknown>();
const drafts = {
  read: async (thing: string) => (kept.has(thing) ? { value: kept.get(thing), savedAt: new Date(0), base: 0 } : undefined),
  write: async (thing: string, value: unknown) => { kept.set(thing, value); return new Date(0); }, remove: async (thing: string) => void kept.delete(thing),
};

async function screen(role: 'admin' | 'counsellor' = 'counsellor', cohorts = COHORTS, students = STUDENTS) {
  const page = await view(Assign, { texts: english, inputs: { exercise: 'e1' }, providers: [provideRouter([]), { provide: DraftStore, useValue: drafts }] });
  jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await signInAs(page, role);
  await answered(page, '/api/exercises', { items: [rowOf()], next: null });
  await answered(page, '/api/students', { items: students.slice(0, 1), next: 'more' });
  await answered(page, '/api/students?cursor=more', { items: students.slice(1), next: null });
  await answered(page, '/api/cohorts', { items: cohorts, next: null });
  await answered(page, '/api/student-tags', { items: [{ tag: 'boarders', studentIds: ['s1', 's2'] }], next: null });
  return page;
}
const text = (page: { fixture: { nativeElement: HTMLElement } }) => page.fixture.nativeElement.textContent?.replace(/\s+/g, ' ') ?? '';

describe('giving an exercise', () => {
  beforeEach(() => kept.clear());
  afterEach(() => history.replaceState(null, ''));

  describe('that is left', () => {
    const leave = async (page: Awaited<ReturnType<typeof screen>>) => {
      page.fixture.destroy();
      await settled(page);
      TestBed.resetTestingModule();
    };
    const chosen = async () => {
      const page = await screen();
      page.role('checkbox', 'S5 PCM').click();
      await page.press('boarders (2)');
      await page.write('Due date', '2026-12-04');
      return page;
    };

    it('because the session has ended is there again, with the days and the students', async () => {
      const page = await chosen();
      TestBed.inject(SessionStore).forget();
      await leave(page);
      const again = await screen();
      await again.press('Assign');
      expect(again.http.expectOne({ method: 'POST' }).request.body).toMatchObject({ exerciseId: 'e1', cohortIds: ['c1'], studentIds: ['s1', 's2'], dueOn: '2026-12-04' });
    });

    it('otherwise is let go, and students who are brought along begin anew', async () => {
      await leave(await chosen());
      expect(kept.size).toBe(0);
      const lost = await chosen();
      TestBed.inject(SessionStore).forget();
      await leave(lost);
      expect(kept.size).toBe(1);
      history.replaceState({ studentIds: ['s2'] }, '');
      const page = await screen();
      expect((page.field('Due date') as HTMLInputElement).value).toBe('');
      expect(kept.size).toBe(0);
    });
  });

  it('goes to a cohort by the usual rules', async () => {
    const page = await screen();
    page.role('checkbox', 'S5 PCM').click();
    await page.write('Due date', '2026-12-04');
    expect(text(page)).toContain('40 students get it.');
    await page.press('Assign');
    const sent = await answered(page, { method: 'POST', url: '/api/assignments' }, assignmentOf(), 201);
    expect(sent.body).toEqual({
      exerciseId: 'e1', cohortIds: ['c1'], studentIds: [], caseload: false, dueOn: '2026-12-04', opensOn: null, closesOn: null, late: 'marked', resubmission: 'until-accepted', attempts: null,
      joiners: 'until-due', reminders: [3],
    });
    expect(TestBed.inject(Router).navigate).toHaveBeenCalledWith(['/exercises/assignments', 'a1']);
  });

  it('says so too where no cohort is there to choose', async () => {
    const page = await screen('counsellor', []);
    await page.write('Due date', '2026-12-04');
    await page.press('Assign');
    page.http.expectNone({ method: 'POST' });
    expect(page.role('alert', /^Say who gets it/)).toBeTruthy();
  });

  it('is held back while it is for nobody, and says so', async () => {
    const page = await screen();
    await page.write('Due date', '2026-12-04');
    await page.press('Assign');
    page.http.expectNone({ method: 'POST' });
    expect(text(page)).toContain('Say who gets it: a cohort, a caseload or students.');
  });

  it('offers the next day of school where the day is a holiday', async () => {
    const page = await screen();
    page.role('checkbox', 'My whole caseload').click();
    await page.write('Due date', '2026-12-25');
    await page.press('Assign');
    await answered(page, { method: 'POST', url: '/api/assignments' }, { code: 'invalid', params: {}, fields: [{ path: 'dueOn', code: 'on_holiday', params: { holiday: 'Christmas', next: '2026-12-28' } }] }, 400);
    expect(text(page)).toContain('Christmas: no school on this day. The next day of school is Monday, 28 December 2026.');
    await page.press('Take Monday, 28 December 2026');
    await page.press('Assign');
    expect(page.http.expectOne({ method: 'POST' }).request.body).toMatchObject({ dueOn: '2026-12-28', caseload: true, cohortIds: [] });
  });

  it('says that a day is a holiday before anything is sent', async () => {
    const page = await screen();
    await answered(page, '/api/academic-years', { items: [{ holidays: [{ name: 'Christmas', startsOn: '2026-12-24', endsOn: '2026-12-27' }] }], next: null });
    await page.write('Due date', '2026-12-23');
    expect(text(page)).not.toContain('Christmas');
    await page.write('Due date', '2026-12-24');
    expect(page.role('status', 'Christmas: no school on this day.')).toBeTruthy();
  });

  it('takes students with it from another list, and all of a tag', async () => {
    history.replaceState({ studentIds: ['s2'] }, '');
    const page = await screen('admin');
    expect(text(page)).toContain('Eric Uwase');
    expect(() => page.role('checkbox', 'My whole caseload')).toThrow(/^0 of role/);
    await page.press('boarders (2)');
    await page.press('Leave out Aline Uwase');
    await page.write('Due date', '2026-12-04');
    await page.press('Assign');
    expect(page.http.expectOne({ method: 'POST' }).request.body).toMatchObject({ studentIds: ['s2'], cohortIds: [] });
  });

  it('tells two of one name apart by their cohorts', async () => {
    history.replaceState({ studentIds: ['s2', 's3'] }, '');
    const page = await screen('admin', COHORTS, [...STUDENTS, { ...student('s3', 'Eric', 'c1') }]);
    expect(text(page)).toContain('Eric UwaseLeave out Eric Uwase');
    await page.press('Leave out Eric Uwase, S5 PCM');
    await page.write('Due date', '2026-12-04');
    await page.press('Assign');
    expect(page.http.expectOne({ method: 'POST' }).request.body).toMatchObject({ studentIds: ['s2'] });
  });

  it('says what to do when a cohort has gone meanwhile', async () => {
    const page = await screen();
    page.role('checkbox', 'S5 PCM').click();
    await page.write('Due date', '2026-12-04');
    await page.press('Assign');
    await answered(page, { method: 'POST', url: '/api/assignments' }, { code: 'not_found', params: {}, fields: [] }, 404);
    await settled(page);
    expect(page.role('alert', /no longer in your caseload/)).toBeTruthy();
  });

  it('counts nobody twice', () => {
    expect(headCount(COHORTS, STUDENTS, { cohortIds: ['c1'], studentIds: ['s1', 's2'] })).toBe(41);
    expect(headCount(COHORTS, STUDENTS, { cohortIds: [], studentIds: ['s1', 's2'] })).toBe(2);
  });
});
