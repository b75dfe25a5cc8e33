import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { TodayItem, TodayKind, TodaySection } from '@tendril/contracts';
import { SessionStore } from '@tendril/session';
import { sessionOf } from '@tendril/session/testing';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { Today } from './today';
import { TODAY_KINDS } from './today-kinds';

@Component({ selector: 'td-elsewhere', template: '' })
class Elsewhere {}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000 - 60_000).toISOString();
const daysAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const words = (text: string) => ({ en: text, fr: text, rw: text });
const item = (id: string, name: string, changes: Partial<TodayItem> = {}): TodayItem =>
  ({ id, name, title: null, note: null, since: null, dueOn: null, count: null, of: null, ...changes });
const section = (kind: TodayKind, items: TodayItem[], count = items.length): TodaySection => ({ kind, count, since: items[0]?.since ?? null, items });
const review = (id: string, name: string, days: number) => item(id, name, { title: words('Map your network'), note: 'S5 MCB', since: daysAgo(days), count: 2 });
const full = [
  section('review', [review('s1', 'Old Work', 6), review('s2', 'Young Work', 1)], 9),
  section('interview', [item('i1', 'Keza Umutoni', { note: 'Nurse', since: daysAgo(0) })]),
  section('nothing-begun', [{ ...item('n1', '', { title: words('Map your network'), dueOn: daysAhead(2), count: 9, of: 38 }), name: null }]),
  section('mentor-application', [item('m1', 'Diane Ingabire', { note: 'Electrician', since: daysAgo(2) })]),
  section('clearance', [item('m2', 'Eric Manzi', { note: 'Nurse', dueOn: daysAhead(10), of: 1 }), item('m3', 'Ended Long', { note: 'Nurse', dueOn: daysAhead(-20), of: 0 })]),
];

interface Answers {
  readonly sections?: TodaySection[];
  readonly assignments?: unknown[];
}

async function opened({ sections = full, assignments = [] }: Answers = {}, role: 'admin' | 'counsellor' = 'counsellor') {
  const page = await view(Today, { texts: english, providers: [provideRouter([{ path: '**', component: Elsewhere }])] });
  void TestBed.inject(SessionStore).known();
  page.http.expectOne('/api/session').flush(sessionOf(role));
  await settle(page);
  page.http.expectOne('/api/today').flush({ sections });
  page.http.expectOne('/api/assignments').flush({ items: assignments, next: null });
  await settle(page);
  return page;
}
type Page = Awaited<ReturnType<typeof opened>>;
const settle = async ({ fixture }: { fixture: { whenStable(): Promise<unknown> } }) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
const key = (name: string) => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }));
const page$ = (page: Page) => page.fixture.nativeElement as HTMLElement;
const subjects = (page: Page) => [...page$(page).querySelectorAll('.who')].map((one) => one.textContent?.trim().replace(/\s+/g, ' '));
const cursor = (page: Page) => page$(page).querySelector('.cursor .who')?.textContent?.trim();

it('lists what waits in the order of the API, and counts all of it', async () => {
  const page = await opened();
  expect(subjects(page)).toEqual(['Old Work S5 MCB', 'Young Work S5 MCB', 'Keza Umutoni', '9 have not begun of 38', 'Diane Ingabire', 'Eric Manzi Nurse', 'Ended Long Nurse']);
  expect(page$(page).textContent).toContain('14 need you');
  expect(page.role('heading', 'Reviews waiting 9')).toBeTruthy();
  expect(page.role('link', 'Open all 9').getAttribute('href')).toBe('/reviews');
});

it('says what is late, and what a line is about', async () => {
  const page = await opened();
  const late = [...page$(page).querySelectorAll('.age.late')].map((one) => one.textContent?.trim());
  expect(late).toEqual(['6 days', '20 days']);
  expect(page$(page).querySelector('.what')?.textContent?.trim()).toMatch(/^Map your network\s+second attempt$/);
});

it.each(Object.keys(TODAY_KINDS) as TodayKind[])('has words, an action and a way for the kind %s', async (kind) => {
  const page = await opened({ sections: [section(kind, [item('x', 'Somebody', { title: words('Title'), note: 'Note', since: daysAgo(1), dueOn: daysAhead(2), count: 1, of: 2 })])] });
  expect(page$(page).querySelector('.group h2')?.textContent).not.toContain('today.');
  const action = page$(page).querySelector<HTMLAnchorElement>('.act');
  expect(action?.textContent).toMatch(/^[A-Z][a-z ]+: .*[A-Z]$/);
  expect(action?.textContent).not.toContain('today.');
  expect(action?.getAttribute('href')).toMatch(/^\/[a-z]/);
});

it('moves by j and k, and a letter acts on the line of the cursor alone', async () => {
  const page = await opened();
  document.body.append(page$(page));
  key('d');
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/');
  for (const press of ['j', 'j', 'j', 'j', 'j', 'k']) key(press);
  await settle(page);
  key('d');
  await settle(page);
  expect(TestBed.inject(Router).url).toBe('/mentors/applications/m1');
});

it('is read anew when the reader comes back, and the cursor stays with its line', async () => {
  const page = await opened();
  document.body.append(page$(page));
  for (const press of ['j', 'j']) key(press);
  await settle(page);
  expect(cursor(page)).toContain('Keza Umutoni');
  const later = Date.now() + 60_000;
  const clock = Date.now;
  Date.now = () => later;
  window.dispatchEvent(new Event('focus'));
  Date.now = clock;
  await settle(page);
  page.http.expectOne('/api/today').flush({ sections: [section('review', [review('s0', 'New Work', 7), ...full[0]?.items ?? []]), ...full.slice(1)] });
  await settle(page);
  expect(subjects(page)[0]).toBe('New Work S5 MCB');
  expect(cursor(page)).toContain('Keza Umutoni');
});

const person = (id: string, role: string, students: number) => ({ id, givenName: 'Solange', familyName: 'Uwera', email: 's@example.org', role, state: 'active', cohorts: [], students, version: 1 });
const flush = async (page: Page, answers: Record<string, unknown[]>) => {
  for (const [path, items] of Object.entries(answers)) page.http.expectOne('/api/' + path).flush({ items, next: null });
  await settle(page);
};

it('leads an administrator of a new school through the first steps, each ticked when it is done', async () => {
  const page = await opened({ sections: [] }, 'admin');
  await flush(page, { 'academic-years': [{ id: 'y' }], cohorts: [{ id: 'c', students: 3 }], staff: [person('a', 'admin', 0)], mentors: [], 'mentor-applications?state=waiting': [] });
  await flush(page, { students: [{ id: 'k', lastSeenOn: null }] });
  const steps = [...page$(page).querySelectorAll('.first li')].map((one) => [one.classList.contains('done'), one.querySelector('a')?.getAttribute('href') ?? null]);
  expect(steps).toEqual([[true, null], [true, null], [false, '/students/slips'], [false, '/settings/staff'], [false, '/exercises'], [false, '/settings/school']]);
  expect(page$(page).textContent).not.toContain('Nothing needs you now');
});

it('says no more of first steps when all are done, and asks for no list of students', async () => {
  const assignment = { id: 'x', exercise: words('Map'), cohorts: [], dueOn: '2020-01-01', dueAt: '2020-01-01T00:00:00Z', counts: { students: 3, begun: 1, submitted: 0, accepted: 0 }, withdrawnAt: null };
  const page = await opened({ sections: [], assignments: [assignment] }, 'admin');
  await flush(page, { 'academic-years': [{ id: 'y' }], cohorts: [{ id: 'c', students: 3 }], staff: [person('a', 'counsellor', 3)], mentors: [{ id: 'm' }], 'mentor-applications?state=waiting': [] });
  page.http.verify();
  expect(page$(page).textContent).toContain('Nothing needs you now');
});

it('tells a counsellor without a caseload who can give one', async () => {
  const page = await opened({ sections: [] });
  await flush(page, { staff: [person('a', 'admin', 0), person(TestBed.inject(SessionStore).member()?.membershipId ?? '', 'counsellor', 0)] });
  expect(page$(page).textContent).toContain('No student is in your caseload yet. Solange Uwera can give you one.');
});

it('says that nothing waits, and offers the exercises', async () => {
  const page = await opened({ sections: [] });
  expect(page.role('link', 'See exercises').getAttribute('href')).toBe('/exercises');
});

it('says what went wrong, and asks again', async () => {
  const page = await view(Today, { texts: english, providers: [provideRouter([])] });
  page.http.expectOne('/api/today').flush({ code: 'forbidden' }, { status: 403, statusText: 'Forbidden' });
  await settle(page);
  await page.press('Try again');
  page.http.expectOne('/api/today');
});

it('goes on at the line whose work was done, or in its place where that is gone', async () => {
  const page = await opened();
  document.body.replaceChildren(page$(page));
  key('j');
  await settle(page);
  expect(cursor(page)).toContain('Young Work');
  page.fixture.destroy();
  const answer = async (sections: TodaySection[]) => {
    const fixture = TestBed.createComponent(Today);
    document.body.replaceChildren(fixture.nativeElement as HTMLElement);
    await fixture.whenStable();
    const again = { ...page, fixture };
    page.http.expectOne('/api/today').flush({ sections });
    page.http.expectOne('/api/assignments').flush({ items: [], next: null });
    await settle(again);
    return again;
  };
  const back = await answer(full);
  expect(cursor(back)).toContain('Young Work');
  expect(document.activeElement?.textContent).toContain('Young Work');
  back.fixture.destroy();
  expect(cursor(await answer([section('review', [review('s1', 'Old Work', 6)]), ...full.slice(1)]))).toContain('Keza Umutoni');
});
