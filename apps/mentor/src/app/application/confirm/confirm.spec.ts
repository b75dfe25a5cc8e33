import { provideRouter } from '@angular/router';
import { view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { Confirm } from './confirm';

const open = () => view(Confirm, { texts, inputs: { school: 'gs-urugano', token: 'the-token' }, providers: [provideRouter([])] });
const settle = async ({ fixture }: Awaited<ReturnType<typeof open>>) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};

it('spends nothing by being opened: scanners of mail open links', async () => {
  const page = await open();
  page.http.verify();
  expect(page.role('button', 'Confirm my address')).toBeTruthy();
});

it('confirms by the button, once', async () => {
  const page = await open();
  await page.press('Confirm my address');
  await page.press('Confirm my address');
  const sent = page.http.expectOne({ method: 'POST', url: '/api/mentor-applications/confirmation' });
  expect(sent.request.body).toEqual({ school: 'gs-urugano', token: 'the-token' });
  sent.flush(null, { status: 204, statusText: 'No Content' });
  await settle(page);
  expect(page.role('heading', 'Thank you, it is confirmed')).toBeTruthy();
});

it.each([['link_used_or_expired', 422], ['invalid', 400]])('leads to the questions again when the link is no good (%s)', async (code, status) => {
  const page = await open();
  await page.press('Confirm my address');
  page.http.expectOne('/api/mentor-applications/confirmation').flush({ code }, { status, statusText: 'Refused' });
  await settle(page);
  expect(page.role('alert', /used already/)).toBeTruthy();
  expect(page.role('link', 'Answer the questions again').getAttribute('href')).toBe('/gs-urugano/join');
  expect(() => page.role('button', 'Confirm my address')).toThrow();
});
