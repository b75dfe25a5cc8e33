import { provideRouter } from '@angular/router';
import type { MyMentorProfile, MyStudent } from '@tendril/contracts';
import { schoolPages, SIGN_IN_PAGES } from '@tendril/session';
import { view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { Home } from './home';

const profile: MyMentorProfile = {
  givenName: 'Diane', work: 'Nurse', occupation: '2221', languages: ['rw'], times: ['evening'], offer: '', capacity: 2, students: 1, paused: false, clearedUntil: '2027-03-14', cleared: true, meeting: 'either', place: '', studied: [], gender: null, filledBy: null, version: 3,
};
const student: MyStudent = { mentorshipId: 's1', firstName: 'Keza', cohort: 'S5 MCB', goal: '', occupations: ['2221'], since: '2026-11-02T08:00:00.000Z', because: [], answer: 'accepted', answerBy: null };
const settle = async ({ fixture }: { fixture: { whenStable(): Promise<unknown> } }) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};

async function opened(own = profile, students = [student]) {
  const page = await view(Home, { texts, providers: [provideRouter([]), { provide: SIGN_IN_PAGES, useValue: schoolPages(['sign-in']) }] });
  page.http.expectOne('/api/my/mentor-profile').flush(own);
  page.http.expectOne('/api/my/students').flush({ items: students, next: null });
  await settle(page);
  return page;
}
const text = (page: Awaited<ReturnType<typeof opened>>) => (page.fixture.nativeElement as HTMLElement).textContent ?? '';
const sent = (page: Awaited<ReturnType<typeof opened>>) => page.http.expectOne({ method: 'PUT', url: '/api/my/mentor-profile' });

it('greets, names the students by their first names, and counts the places', async () => {
  const page = await opened();
  for (const words of ['Hello, Diane', 'Keza', 'S5 MCB', '1 of 2 places taken', 'Valid until 14 March']) expect(text(page)).toContain(words);
});

it('says that there is no student yet, and that a certificate has run out', async () => {
  const page = await opened({ ...profile, students: 0, cleared: false }, []);
  expect(text(page)).toContain('No student yet. We write to you when there is one.');
  expect(text(page)).toContain('Not valid: bring a new one to the school');
});

it('asks first about the student who waits for an answer, and reads the places again after it', async () => {
  const page = await opened(profile, [{ ...student, mentorshipId: 's2', firstName: 'Mugisha', answer: 'awaited', answerBy: '2026-11-28T08:00:00.000Z' }, student]);
  expect(page.role('heading', 'Will you meet Mugisha?')).toBeTruthy();
  expect((page.role('link', /Keza/) as HTMLAnchorElement).getAttribute('href')).toMatch(/students\/s1$/);
  await page.press('Accept');
  page.http.expectOne('/api/my/students/s2/answer').flush(null, { status: 204, statusText: 'No Content' });
  await settle(page);
  page.http.expectOne('/api/my/students');
  page.http.expectOne('/api/my/mentor-profile');
});

it('gives one place more, and never fewer than are taken', async () => {
  const page = await opened();
  await page.press('One place more');
  const request = sent(page);
  expect(request.request.body).toMatchObject({ capacity: 3, paused: false, version: 3 });
  request.flush({ ...profile, capacity: 3, version: 4 });
  await settle(page);
  expect(text(page)).toContain('1 of 3 places taken');
  const full = (await page.press('One place fewer'), sent(page));
  full.flush({ ...profile, capacity: 1, version: 5 });
  await settle(page);
  expect((page.role('button', 'One place fewer') as HTMLButtonElement).disabled).toBe(true);
});

it('pauses, and shows how it stands when it was changed elsewhere', async () => {
  const page = await opened();
  page.role('switch', /Pause new students/).click();
  await settle(page);
  sent(page).flush({ code: 'changed_meanwhile' }, { status: 409, statusText: 'Conflict' });
  await settle(page);
  page.http.expectOne({ method: 'GET', url: '/api/my/mentor-profile' }).flush({ ...profile, capacity: 5 });
  await settle(page);
  expect(text(page)).toContain('1 of 5 places taken');
  expect(page.role('alert', /.+/)).toBeTruthy();
});

it('says what went wrong, and asks again', async () => {
  const page = await view(Home, { texts, providers: [provideRouter([]), { provide: SIGN_IN_PAGES, useValue: schoolPages(['sign-in']) }] });
  page.http.expectOne('/api/my/mentor-profile').flush({ code: 'internal' }, { status: 500, statusText: 'Error' });
  await settle(page);
  await page.press('Try again');
  page.http.expectOne('/api/my/mentor-profile');
});
