import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { SessionStore } from '@tendril/session';
import { sessionOf } from '@tendril/session/testing';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Today } from './today';

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000 - 60_000).toISOString();
const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const words = (text: string) => ({ en: text, fr: text, rw: text });
const review = (submissionId: string, student: string, days: number) => ({ submissionId, studentId: 'k', student, cohort: 'S5 MCB', exercise: words('Map your network'), attempt: 2, submittedAt: daysAgo(days), late: false });
const full = {
  reviews: [review('s1', 'Young Work', 1), review('s2', 'Old Work', 6)],
  interviews: [{ id: 'i1', studentId: 'k', student: 'Keza Umutoni', cohort: 'S5 MCB', occupation: 'Nurse', organisation: 'Hospital', relative: false, purpose: '', questions: [], askedAt: daysAgo(0), returned: null, version: 1 }],
  'mentor-applications?state=waiting': [{ id: 'm1', givenName: 'Diane', familyName: 'Ingabire', email: '', work: 'Electrician', occupation: '7411', languages: [], times: [], classYear: 2014, state: 'waiting', appliedAt: daysAgo(2), confirmedAt: null, decidedAt: null, decidedBy: null, reason: null, version: 1 }],
  'match-runs': [], mentors: [
    { id: 'm2', givenName: 'Eric', familyName: 'Manzi', work: 'Nurse', students: 1, capacity: 2, paused: false, clearedUntil: daysAhead(10), cleared: true },
    { id: 'm3', givenName: 'Far', familyName: 'Away', work: 'Nurse', students: 1, capacity: 2, paused: false, clearedUntil: daysAhead(90), cleared: true },
  ],
  assignments: [],
};

async function opened(answers: Record<string, unknown[]> = full, role: 'admin' | 'counsellor' = 'counsellor') {
  const page = await view(Today, { texts: english, providers: [provideRouter([{ path: '**', component: Elsewhere }])] });
  void TestBed.inject(SessionStore).known();
  page.http.expectOne('/api/session').flush(sessionOf(role));
  await settle(page);
  for (const [path, items] of Object.entries(answers)) page.http.expectOne('/api/' + path).flush({ items, next: null });
  await settle(page);
  return page;
}
const settle = async ({ fixture }: { fixture: { whenStable(): Promise<unknown> } }) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
const key = (name: string) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
const subjects = (page: Awaited<ReturnType<typeof opened>>) => [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('.who')].map((one) => one.textContent?.trim().replace(/\s+/g, ' '));

it('lists what waits, the work that waits longest first, and counts it', async () => {
  const page = await opened();
  expect(subjects(page)).toEqual(['Old Work S5 MCB', 'Young Work S5 MCB', 'Keza Umutoni S5 MCB', 'Diane Ingabire', 'Eric Manzi Nurse']);
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('5 need you');
  expect(page.role('heading', 'Reviews waiting 2')).toBeTruthy();
});

it('keeps a space between what it is and the attempt, for eye and ear', async () => {
  const page = await opened();
  expect((page.fixture.nativeElement as HTMLElement).querySelector('.what')?.textContent?.trim()).toMatch(/^Map your network\s+second attempt$/);
});

it('moves by j and k, and a letter acts on the line of the cursor alone', async () => {
  const page = await opened();
  document.body.append(page.fixture.nativeElement as HTMLElement);
  key('d');
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/');
  for (const press of ['j', 'j', 'j', 'j', 'k']) key(press);
  await settle(page);
  key('d');
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/mentors/applications/m1');
});

const nothing = Object.fromEntries(Object.keys(full).map((path) => [path, []]));
const person = (id: string, role: string, students: number) => ({ id, givenName: 'Solange', familyName: 'Uwera', email: 's@example.org', role, state: 'active', cohorts: [], students, version: 1 });
const flush = async (page: Awaited<ReturnType<typeof opened>>, answers: Record<string, unknown[]>) => {
  for (const [path, items] of Object.entries(answers)) page.http.expectOne('/api/' + path).flush({ items, next: null });
  await settle(page);
};

it('leads an administrator of a new school through the first steps, each ticked when it is done', async () => {
  const page = await opened(nothing, 'admin');
  await flush(page, { 'academic-years': [{ id: 'y' }], cohorts: [{ id: 'c', students: 3 }], staff: [person('a', 'admin', 0)] });
  await flush(page, { students: [{ id: 'k', lastSeenOn: null }] });
  const steps = [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('.first li')].map((one) => [one.classList.contains('done'), one.querySelector('a')?.getAttribute('href') ?? null]);
  expect(steps).toEqual([[true, null], [true, null], [false, '/students/slips'], [false, '/settings/staff'], [false, '/exercises'], [false, '/settings/school']]);
  expect((page.fixture.nativeElement as HTMLElement).textContent).not.toContain('Nothing needs you now');
});

it('says no more of first steps when all are done, and asks for no list of students', async () => {
  const assignment = { id: 'x', exercise: words('Map'), cohorts: [], dueOn: '2020-01-01', dueAt: '2020-01-01T00:00:00Z', counts: { students: 3, begun: 1, submitted: 0, accepted: 0 }, withdrawnAt: null };
  const page = await opened({ ...nothing, mentors: full.mentors.slice(1), assignments: [assignment] }, 'admin');
  await flush(page, { 'academic-years': [{ id: 'y' }], cohorts: [{ id: 'c', students: 3 }], staff: [person('a', 'counsellor', 3)] });
  page.http.verify();
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('Nothing needs you now');
});

it('tells a counsellor without a caseload who can give one', async () => {
  const page = await opened(nothing);
  await flush(page, { staff: [person('a', 'admin', 0), person(TestBed.inject(SessionStore).member()?.membershipId ?? '', 'counsellor', 0)] });
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('No student is in your caseload yet. Solange Uwera can give you one.');
});

it('says that nothing waits, and offers the exercises', async () => {
  const page = await opened(nothing);
  expect(page.role('link', 'See exercises').getAttribute('href')).toBe('/exercises');
});

it('says what went wrong, and asks again', async () => {
  const page = await view(Today, { texts: english, providers: [provideRouter([])] });
  page.http.expectOne('/api/reviews').flush({ code: 'forbidden' }, { status: 403, statusText: 'Forbidden' });
  await settle(page);
  await page.press('Try again');
  page.http.expectOne('/api/reviews');
});
