import { provideRouter } from '@angular/router';
import type { MyMentorProfile } from '@tendril/contracts';
import { schoolPages, SIGN_IN_PAGES } from '@tendril/session';
import { answered, view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { Details } from './details';

const profile: MyMentorProfile = {
  givenName: 'Diane', work: 'Nurse', occupation: '2221', languages: ['rw'], times: ['evening'], offer: '', capacity: 2, students: 1, paused: true, clearedUntil: '2027-03-14', cleared: true, meeting: 'either', place: '',
  studied: [], gender: null, filledBy: null, version: 3,
};

async function opened(own: Partial<MyMentorProfile> = {}) {
  const page = await view(Details, { texts, providers: [provideRouter([]), { provide: SIGN_IN_PAGES, useValue: schoolPages(['sign-in']) }] });
  await answered(page, '/api/occupations', { items: [{ code: '2221', name: { en: 'Nurses', fr: 'Infirmiers', rw: 'Abaforomo' } }], next: null });
  await answered(page, { method: 'GET', url: '/api/my/mentor-profile' }, { ...profile, ...own });
  return page;
}

it('mirrors what a student says: how and where to meet, what was studied, and a gender that need not be said', async () => {
  const page = await opened();
  page.role('radio', 'In person').click();
  page.role('radio', 'A woman').click();
  page.role('checkbox', 'Health and care').click();
  await page.write(/^Your town or district/, 'Kigali');
  await page.press('Save my details');
  const { body } = await answered(page, { method: 'PUT', url: '/api/my/mentor-profile' }, { ...profile, version: 4 });
  expect(body).toEqual({
    work: 'Nurse', occupation: '2221', languages: ['rw'], times: ['evening'], offer: '', capacity: 2, paused: true, meeting: 'in-person', place: 'Kigali', studied: ['health'], gender: 'female', version: 3,
  });
});

it('says who filled it in for her, and that three fields are the most', async () => {
  const page = await opened({ filledBy: 'Espérance Mukamana', studied: ['health', 'education', 'arts'] });
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('Espérance Mukamana of the school filled this in for you.');
  page.role('checkbox', 'Agriculture').click();
  await page.press('Save my details');
  expect((page.fixture.nativeElement as HTMLElement).textContent).toContain('Too many: at most 3.');
  page.http.expectNone({ method: 'PUT', url: '/api/my/mentor-profile' });
});
