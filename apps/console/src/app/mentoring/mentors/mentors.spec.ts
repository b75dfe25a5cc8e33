import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { ApplicationView, MentorRow } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { dayFromNow } from './clearance';
import { Mentors } from './mentors';

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

const mentor = (id: string, familyName: string, clearedUntil: string | null, more: Partial<MentorRow> = {}): MentorRow => ({
  id, givenName: 'Diane', familyName, email: 'diane@example.org', work: 'Electrician', occupation: '7411', languages: ['rw'], times: ['evening'], meeting: 'either', place: '', studied: [], gender: null, offer: '', filledBy: null, classYear: 2010,
  capacity: 2, students: 2, paused: false, clearedUntil, cleared: clearedUntil !== null && clearedUntil >= dayFromNow(), version: 1, ...more,
});
const application: ApplicationView = {
  id: 'a1', givenName: 'Josette', familyName: 'Uwamahoro', email: 'josette@example.org', work: 'Nurse, district hospital', occupation: '2221', languages: ['rw', 'en'], times: ['sunday'],
  classYear: 2014, state: 'waiting', appliedAt: '2026-11-14T08:00:00.000Z', confirmedAt: '2026-11-15T08:00:00.000Z', decidedAt: null, decidedBy: null, reason: null, version: 3,
};
const all = [
  mentor('m1', 'Cleared', dayFromNow(100)), mentor('m2', 'Expiring', dayFromNow(11), { students: 0 }), mentor('m3', 'Lapsed', dayFromNow(-3)), mentor('m4', 'Resting', dayFromNow(100), { paused: true, students: 0 }),
];
const settle = async ({ fixture }: { fixture: { whenStable(): Promise<unknown> } }) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};

async function opened(inputs: Record<string, string> = {}, { mentors = all, applications = [application] } = {}) {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) { this.open = false; };
  const page = await view(Mentors, { texts: english, inputs, providers: [provideRouter([{ path: '**', component: Elsewhere }])] });
  page.http.expectOne('/api/mentor-applications?state=waiting').flush({ items: applications, next: null });
  page.http.expectOne('/api/mentors').flush({ items: mentors, next: null });
  page.http.expectOne('/api/school').flush({ rules: { clearanceDays: 183 } });
  for (const asked of page.http.match('/api/occupations')) asked.flush({ items: [{ code: '2221', name: { en: 'Nurses', fr: 'Infirmiers', rw: 'Abaforomo' } }], next: null });
  await settle(page);
  return page;
}
const names = (page: Awaited<ReturnType<typeof opened>>) => [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('tbody th')].map((one) => one.textContent?.trim());

it.each([
  ['all', ['Diane Cleared', 'Diane Expiring', 'Diane Lapsed', 'Diane Resting']], ['free', ['Diane Expiring']], ['expiring', ['Diane Expiring']], ['lapsed', ['Diane Lapsed']], ['resting', ['Diane Resting']],
])('narrows the list to %s by the address', async (show, shown) => {
  expect(names(await opened({ show }))).toEqual(shown);
});

it('says how each clearance stands', async () => {
  const page = await opened();
  const text = (page.fixture.nativeElement as HTMLElement).textContent ?? '';
  expect(text).toContain('11 days left');
  expect(text).toMatch(/Ended \d+ \w+/);
  expect(text).toContain('4 of 8 places taken');
});

it('finds a mentor by name or work whatever the accents, and says when nobody fits', async () => {
  expect(names(await opened({ q: 'LÁPSED' }))).toEqual(['Diane Lapsed']);
  TestBed.resetTestingModule();
  const page = await opened({ q: 'astronaut' });
  await page.press('Show all');
  expect(TestBed.inject(Router).url).not.toContain('astronaut');
});

it('approves an application with the day of the check and the end that the school’s rule proposes', async () => {
  const page = await opened({ application: 'a1' });
  await page.press('Approve');
  page.http.expectNone('/api/mentor-applications/a1/decision');
  expect(page.field('Checked on').getAttribute('aria-invalid')).toBe('true');
  await page.write('Checked on', dayFromNow());
  await page.press('Approve');
  const sent = page.http.expectOne('/api/mentor-applications/a1/decision');
  expect(sent.request.body).toEqual({ decision: 'approved', checkedOn: dayFromNow(), validUntil: dayFromNow(183), version: 3 });
  sent.flush({ ...application, state: 'approved' });
  await settle(page);
  expect(TestBed.inject(Toasts).list().at(-1)?.text).toBe('Josette Uwamahoro is a mentor now');
});

it('declines only with a reason', async () => {
  const page = await opened({ application: 'a1' });
  await page.press('Decline');
  await page.press('Decline');
  page.http.expectNone('/api/mentor-applications/a1/decision');
  await page.write('Reason for declining', 'We could not reach you.');
  await page.press('Decline');
  expect(page.http.expectOne('/api/mentor-applications/a1/decision').request.body).toEqual({ decision: 'declined', reason: 'We could not reach you.', version: 3 });
});

it('offers a letter to the applicant', async () => {
  const page = await opened({ application: 'a1' });
  expect(page.role('link', 'Ask by e-mail').getAttribute('href')).toMatch(/^mailto:josette@example\.org\?subject=/);
});

it('says that an application was decided meanwhile', async () => {
  const page = await opened({ application: 'gone' });
  expect(page.role('status', /does not wait any more/)).toBeTruthy();
});

it('begins with a sentence where there is no mentor', async () => {
  const page = await opened({}, { mentors: [], applications: [] });
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('No mentor yet.');
});

it('pauses a mentor with the version it read, and can be taken back', async () => {
  const page = await opened({ id: 'm1' });
  await page.press('Pause new students');
  const sent = page.http.expectOne({ method: 'PUT', url: '/api/mentors/m1/profile' });
  expect(sent.request.body).toMatchObject({ paused: true, capacity: 2, version: 1 });
  sent.flush({ ...all[0], paused: true, version: 2 });
  await settle(page);
  const toasts = TestBed.inject(Toasts);
  toasts.undo(toasts.list().at(-1)!);
  expect(page.http.expectOne({ method: 'PUT', url: '/api/mentors/m1/profile' }).request.body).toMatchObject({ paused: false, version: 2 });
});

it('says in words that the mentor was changed meanwhile, and reads her again', async () => {
  const page = await opened({ id: 'm4' });
  await page.press('Take students again');
  page.http.expectOne('/api/mentors/m4/profile').flush({ code: 'changed_meanwhile' }, { status: 409, statusText: 'Conflict' });
  await settle(page);
  expect(page.role('alert', /.+/)).toBeTruthy();
  page.http.expectOne('/api/mentors');
});

it('lets staff fill in a profile with the version it read, and says who did', async () => {
  const page = await opened({ id: 'm1' }, { mentors: [{ ...all[0]!, filledBy: 'Espérance Mukamana', meeting: 'in-person', place: 'Huye', studied: ['engineering'] }] });
  const text = (page.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ');
  for (const words of ['Filled in by Espérance Mukamana.', 'In person, Huye', 'Engineering and building']) expect(text).toContain(words);
  expect(page.role('link', 'Whom not to match with this mentor').getAttribute('href')).toBe('/matching/exclusions?mentor=m1');
  await page.press('Fill in');
  for (const asked of page.http.match('/api/occupations')) asked.flush({ items: [{ code: '7411', name: { en: 'Electricians', fr: 'Électriciens', rw: 'Abanyamashanyarazi' } }], next: null });
  await settle(page);
  await page.write('Town or districtoptional', 'Kigali');
  await page.write('Students at a time', '3');
  page.role('radio', 'Either').click();
  await settle(page);
  await page.press('Save the profile');
  const sent = page.http.expectOne('/api/mentors/m1/profile');
  expect(sent.request.body).toEqual({
    work: 'Electrician', occupation: '7411', languages: ['rw'], times: ['evening'], offer: '', capacity: 3, paused: false, version: 1, meeting: 'either', place: 'Kigali', studied: ['engineering'], gender: null,
  });
  sent.flush({ code: 'changed_meanwhile', current: { ...all[0], offer: 'An hour a month', place: 'Kigali', capacity: 3, studied: ['engineering'], meeting: 'either', version: 6 } }, { status: 409, statusText: 'Conflict' });
  await settle(page);
  expect(page.role('group', 'What somebody else has changed').textContent).toMatch(/Offers\s*An hour a month\s*nothing/);
  await page.press('Save the profile');
  const again = page.http.expectOne('/api/mentors/m1/profile');
  expect(again.request.body).toMatchObject({ capacity: 3, version: 6 });
  again.flush({ code: 'capacity_below_students', params: { students: 4 } }, { status: 422, statusText: 'Refused' });
  await settle(page);
  expect(page.role('alert', /There are 4 students now/)).toBeTruthy();
});
