import { TestBed } from '@angular/core/testing';
import type { SchoolSettings } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered, settled, signInAs } from '../testing/page';
import { School } from './school';

const SCHOOL: SchoolSettings = {
  slug: 'gs-urugano', name: 'GS Urugano', timeZone: 'Africa/Kigali', languages: ['en', 'rw'], defaultLanguage: 'en',
  rules: { consentAge: 16, clearanceDays: 183, approveInterviews: false, mentorAnswerDays: 14 }, version: 2,
};

async function opened(role: 'admin' | 'counsellor' = 'admin') {
  const page = await view(School, { texts: english });
  await signInAs(page, role);
  await answered(page, '/api/school', SCHOOL);
  return page;
}

describe('the settings of a school', () => {
  it('are saved with their version, and taken back with the new one', async () => {
    const page = await opened();
    await page.write('Name of the school', 'GS Urugano Kigali');
    await page.write('Age of consent', '18');
    page.role('checkbox', 'A counsellor approves each interview first').click();
    await page.press('Save the settings');
    const { body } = await answered(page, '/api/school', { ...SCHOOL, name: 'GS Urugano Kigali', version: 3 });
    const { slug: _, ...written } = SCHOOL;
    expect(body).toEqual({ ...written, name: 'GS Urugano Kigali', rules: { ...SCHOOL.rules, consentAge: 18, approveInterviews: true } });
    const toasts = TestBed.inject(Toasts);
    toasts.list()[0]?.undo?.();
    await settled(page);
    expect(page.http.expectOne('/api/school').request.body).toEqual({ ...written, version: 3 });
  });

  it('stay within the bounds of each rule', async () => {
    const page = await opened();
    await page.write('Clearance of a mentor, in days', '5');
    await page.press('Save the settings');
    expect(page.field('Clearance of a mentor, in days').getAttribute('aria-invalid')).toBe('true');
    page.http.expectNone('/api/school');
  });

  it('show what somebody else has saved in the meantime', async () => {
    const page = await opened();
    await page.write('Name of the school', 'Mine');
    await page.press('Save the settings');
    await answered(page, '/api/school', { code: 'changed_meanwhile', current: { ...SCHOOL, name: 'Theirs', version: 5 } }, 409);
    expect(page.role('group', 'What somebody else has changed').textContent).toMatch(/Name of the school\s*Theirs\s*Mine/);
    await page.press('Take what stands now');
    expect(page.field('Name of the school').value).toBe('Theirs');
  });

  it('are only read by a counsellor', async () => {
    const page = await opened('counsellor');
    expect(page.field('Name of the school').disabled).toBe(true);
    expect(() => page.role('button', 'Save the settings')).toThrow();
  });
});
