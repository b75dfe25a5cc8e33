import { provideRouter } from '@angular/router';
import { view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { answered } from '../testing/page';
import { Slips } from './slips';

it('makes new PINs for a cohort, shows them on cards and prints them, again too', async () => {
  let printed = 0;
  window.print = () => (printed += 1);
  const page = await view(Slips, { texts: english, providers: [provideRouter([])] });
  await answered(page, '/api/cohorts', { items: [{ id: 'c1', name: 'S5 PCM', students: 1 }], next: null });
  await page.press('Make new PINs and print');
  await answered(page, '/api/cohorts/c1/pin-slips', {
    school: 'GS Urugano', schoolSlug: 'gs-urugano', cohort: 'S5 PCM', address: 'https://tendril.example/student/gs-urugano', slips: [{ studentId: 'k1', name: 'Aline Uwase', username: 'aline.uwase', pin: '482913' }],
  });
  expect(page.fixture.nativeElement.querySelector('.slips li').textContent).toMatch(/Aline Uwase.*aline\.uwase.*482913/);
  expect(printed).toBe(1);
  await page.press('Print again');
  expect(printed).toBe(2);
});
