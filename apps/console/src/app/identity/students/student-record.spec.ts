import { TestBed } from '@angular/core/testing';
import type { StudentRow, StudentView } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered, settled, signInAs } from '../testing/page';
import { viewOf } from '../testing/student-view';
import { StudentRecord } from './student-record';

const OTHERS: StudentRow[] = [{ id: 'k2', givenName: 'Alina', familyName: 'Uwase', preferredName: null, cohortId: 'c1', cohort: 'S5 PCM', consent: 'given', lastSeenOn: null, left: false }];
const COHORTS = { items: [{ id: 'c1', name: 'S5 PCM', academicYear: '2026' }, { id: 'c2', name: 'S6 PCM', academicYear: '2026' }], next: null };

async function opened(student: StudentView = viewOf(), role: 'admin' | 'counsellor' = 'admin') {
  const page = await view(StudentRecord, { texts: english, inputs: { id: student.id, others: OTHERS } });
  await signInAs(page, role);
  page.http.expectOne(`/api/students/${student.id}`).flush(student);
  await settled(page);
  await page.press(/^Record(Consent missing)?$/);
  return page;
}
type Page = Awaited<ReturnType<typeof opened>>;
/** Takes back what the last toast told of. */
const takeBack = () => {
  const toasts = TestBed.inject(Toasts);
  const last = toasts.list().at(-1);
  if (!last?.undo) throw new Error('nothing to take back');
  toasts.undo(last);
};
const text = ({ fixture }: Page) => (fixture.nativeElement as HTMLElement).textContent;

describe('a student’s record', () => {
  it('is edited with its version, and the edit is taken back with the new one', async () => {
    const page = await opened();
    await page.press('Edit');
    await page.write('First name', 'Aline Marie');
    await page.write('External idoptional', '');
    await page.press('Save the record');
    const sent = await answered(page, '/api/students/k1', viewOf({ givenName: 'Aline Marie', externalId: null, version: 4 }));
    expect([sent.method, sent.body]).toEqual(['PUT', { givenName: 'Aline Marie', familyName: 'Uwase', preferredName: null, birthDate: '2010-02-03', externalId: null, username: 'aline.uwase', version: 3 }]);
    expect(page.role('heading', 'Aline Marie Uwase')).toBeTruthy();
    takeBack();
    await settled(page);
    expect(page.http.expectOne('/api/students/k1').request.body).toMatchObject({ givenName: 'Aline', externalId: 'S-1', version: 4 });
  });

  it('shows who edits second what the first wrote, and saves over it only when asked again', async () => {
    const page = await opened();
    await page.press('Edit');
    await page.write('First name', 'Mine');
    await page.press('Save the record');
    await answered(page, '/api/students/k1', { code: 'changed_meanwhile', current: viewOf({ givenName: 'Theirs', version: 9 }) }, 409);
    expect(page.role('alert', /Somebody changed this/)).toBeTruthy();
    expect(page.role('group', 'What somebody else has changed').textContent).toMatch(/First name\s*Theirs\s*Mine/);
    await page.press('Save the record');
    expect((await answered(page, '/api/students/k1', viewOf({ givenName: 'Mine', version: 10 }))).body).toMatchObject({ givenName: 'Mine', version: 9 });
  });

  it('gives up one’s own words for what stands now', async () => {
    const page = await opened();
    await page.press('Edit');
    await page.write('First name', 'Mine');
    await page.press('Save the record');
    await answered(page, '/api/students/k1', { code: 'changed_meanwhile', current: viewOf({ givenName: 'Theirs', version: 9 }) }, 409);
    await page.press('Take what stands now');
    expect(page.field('First name').value).toBe('Theirs');
  });

  it('moves to another cohort on a day, and back from the same day', async () => {
    const page = await opened();
    await page.press('Move');
    await answered(page, '/api/cohorts', COHORTS);
    const select = page.field('To the cohort') as unknown as HTMLSelectElement;
    expect([...select.options].map((one) => one.value)).toEqual(['', 'c2']);
    select.value = 'c2';
    select.dispatchEvent(new Event('input', { bubbles: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await page.write('From', '2026-11-23');
    await page.press('Move the student');
    expect((await answered(page, '/api/students/k1/enrolments', viewOf({ cohort: { id: 'c2', name: 'S6 PCM' } }))).body).toEqual({ cohortId: 'c2', from: '2026-11-23' });
    takeBack();
    await settled(page);
    expect(page.http.expectOne('/api/students/k1/enrolments').request.body).toEqual({ cohortId: 'c1', from: '2026-11-23' });
  });

  it('leaves on a day, and was never away when that is taken back', async () => {
    const page = await opened();
    await page.press('Record departure');
    await page.write('Not here from', '2026-11-23');
    await page.press('Record the departure');
    const gone = viewOf({ left: true, cohort: null, enrolments: [{ cohortId: 'c1', cohort: 'S5 PCM', from: '2026-08-31', until: '2026-11-22' }] });
    expect((await answered(page, '/api/students/k1/departure', gone)).body).toEqual({ on: '2026-11-23' });
    expect(page.role('button', 'Bring back')).toBeTruthy();
    takeBack();
    await settled(page);
    expect(page.http.expectOne('/api/students/k1/enrolments').request.body).toEqual({ cohortId: 'c1', from: '2026-11-23' });
  });

  it('says the last day of one who will leave', async () => {
    const page = await opened(viewOf({ enrolments: [{ cohortId: 'c1', cohort: 'S5 PCM', from: '2026-08-31', until: '2099-01-05' }] }));
    expect(text(page)).toContain('Last day 5 January 2099');
    expect(page.role('button', 'Bring back')).toBeTruthy();
  });

  it('is unlocked under the PIN of before, and says a new PIN once', async () => {
    const page = await opened(viewOf({ locked: true }));
    await page.press('Unlock');
    await answered(page, '/api/students/k1/unlocking', viewOf());
    expect(text(page)).not.toContain('Locked');
    await page.press('Make a new PIN');
    await answered(page, '/api/students/k1/pin', { studentId: 'k1', name: 'Aline Uwase', username: 'aline.uwase', pin: '123456' });
    expect(page.role('status', 'aline.uwase: 123456. Write it down, it is shown only now.')).toBeTruthy();
  });

  it('merges into the record that is chosen to be kept', async () => {
    const page = await opened();
    await page.press('Merge');
    await page.write('The other record', 'alina');
    page.role('option', 'Alina Uwase, S5 PCM').click();
    await settled(page);
    await answered(page, '/api/students/k2', viewOf({ id: 'k2', givenName: 'Alina', username: 'alina.uwase' }));
    page.role('radio', 'The other one').click();
    await page.fixture.whenStable();
    const kept: string[] = [];
    page.fixture.componentInstance.replaced.subscribe((id) => kept.push(id));
    await page.press('Merge, keep alina.uwase');
    expect((await answered(page, '/api/students/k1/merge', viewOf({ id: 'k2' }))).body).toEqual({ into: 'k2' });
    expect(kept).toEqual(['k2']);
  });

  it('is merged by an administrator alone', async () => {
    const page = await opened(viewOf(), 'counsellor');
    expect(() => page.role('button', 'Merge')).toThrow();
  });

  it('takes down a guardian’s consent, closes the form and says what is written down', async () => {
    const consent = { id: 'g1', purpose: 'mentoring' as const, guardianName: 'Marie Uwase', relation: 'mother', givenOn: '2026-11-20', recordedAt: '2026-11-23T08:00:00.000Z', recordedBy: 'Espérance', note: '', withdrawnOn: null };
    const page = await opened(viewOf({ consent: 'missing', consents: [] }));
    await page.write('Name of the guardian', 'Marie Uwase');
    await page.write('Relation', 'mother');
    await page.write('Signed on', '2026-11-20');
    await page.press('Record the consent');
    await answered(page, '/api/students/k1/consents', viewOf({ consent: 'given', consents: [consent] }));
    expect(() => page.field('Name of the guardian')).toThrow();
    expect(text(page)).toMatch(/Marie Uwase, mother, 20 November 2026/);
    expect(TestBed.inject(Toasts).list().at(-1)?.text).toBe('The consent of Marie Uwase is recorded.');
  });
});
