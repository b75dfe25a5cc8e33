import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { jest } from '@jest/globals';
import { signInAs } from '@tendril/session/testing';
import { answered, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { assignmentOf } from '../testing/exercise';
import { Change } from './change';

const ONE = '/api/assignments/a1';
const COHORTS = [{ id: 'c1', name: 'S5 PCM', students: 40 }, { id: 'c2', name: 'S6', students: 20 }];

async function screen(cohorts = COHORTS) {
  const page = await view(Change, { texts: english, inputs: { id: 'a1' }, providers: [provideRouter([])] });
  jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  await signInAs(page, 'counsellor');
  const [aline, eric] = assignmentOf().students;
  await answered(page, ONE, assignmentOf({ named: 1, students: [aline!, { ...eric!, named: true }] }));
  await answered(page, '/api/students', { items: [], next: null });
  await answered(page, '/api/cohorts', { items: cohorts, next: null });
  await answered(page, '/api/student-tags', { items: [], next: null });
  return page;
}

describe('changing an assignment', () => {
  it('says what it does before it is done, and does nothing before', async () => {
    const page = await screen();
    expect(page.field('Due date').value).toBe('2026-12-04');
    await page.write('Due date', '2026-12-11');
    page.role('checkbox', 'S6').click();
    await page.press('See what it changes');
    const effect = { students: 42, untouched: 40, drafts: 1, waiting: 1, returned: 0, accepted: 0, gain: 20, lose: 0, keep: 0, extensions: 1 };
    const asked = await answered(page, ONE + '/change-preview', effect);
    expect(asked.body).toMatchObject({ cohortIds: ['c1', 'c2'], dueOn: '2026-12-11', reminders: [3], version: 4 });
    expect(asked.body).not.toHaveProperty('studentIds');
    const dialog = page.role('dialog', 'What this changes');
    expect(dialog.textContent).toContain('20 students get it now.');
    expect(dialog.textContent).toContain('1 student has more time; that stays.');
    page.http.expectNone({ method: 'PUT' });
    dialog.querySelector<HTMLButtonElement>('.primary')?.click();
    await page.fixture.whenStable();
    expect(page.http.expectOne({ method: 'PUT', url: ONE }).request.body).toEqual(asked.body);
  });

  it('drops no cohort unseen that has been closed meanwhile', async () => {
    const page = await screen(COHORTS.slice(1));
    page.role('checkbox', 'S6').click();
    await page.press('See what it changes');
    expect(page.http.expectOne(ONE + '/change-preview').request.body).toMatchObject({ cohortIds: ['c2', 'c1'] });
  });

  it('says what another has changed meanwhile, and goes on from there', async () => {
    const page = await screen();
    await page.write('Due date', '2026-12-11');
    await page.press('See what it changes');
    const { given: _, students: __, ...row } = assignmentOf({ dueOn: '2026-12-18', version: 5 });
    await answered(page, ONE + '/change-preview', { code: 'changed_meanwhile', params: {}, fields: [], current: row }, 409);
    expect(page.role('group', 'What somebody else has changed').textContent).toContain('18 December 2026');
    await page.press('See what it changes');
    expect(page.http.expectOne(ONE + '/change-preview').request.body).toMatchObject({ dueOn: '2026-12-11', version: 5 });
  });
});
