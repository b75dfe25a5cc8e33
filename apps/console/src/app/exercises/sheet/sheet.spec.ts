import { provideRouter } from '@angular/router';
import { signInAs } from '@tendril/session/testing';
import { answered, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { assignmentOf, rowOf, same } from '../testing/exercise';
import { Sheet } from './sheet';

const steps = [
  ...rowOf().steps,
  { key: 'how', title: same('How often'), help: same('One.'), evidence: 'choice' as const, minutes: 1, options: [{ key: 'm', text: { en: 'Monthly', fr: 'Par mois', rw: 'Buri kwezi' } }] },
];

async function screen() {
  const page = await view(Sheet, { texts: english, inputs: { id: 'a1', of: 'assignment' }, providers: [provideRouter([])] });
  await signInAs(page, 'counsellor');
  await answered(page, '/api/assignments/a1', assignmentOf({ given: rowOf({ steps }) }));
  return { ...page, sheets: () => [...(page.fixture.nativeElement as HTMLElement).querySelectorAll<HTMLElement>('.sheet')] };
}

describe('a sheet of paper', () => {
  it('has lines for the words that are asked for, and boxes to tick', async () => {
    const [sheet] = (await screen()).sheets();
    const [person, message, how] = [...sheet!.querySelectorAll<HTMLElement>('ol > li')];
    expect([person, message, how].map((step) => step!.querySelectorAll('.rule').length)).toEqual([0, 10, 0]);
    expect(person!.textContent).toContain('Enter this in the app afterwards.');
    expect(how!.querySelector('.boxes')!.textContent).toContain('Monthly');
  });

  it('is printed in the language of the class', async () => {
    const page = await screen();
    const language = page.field('Language of the sheet') as unknown as HTMLSelectElement;
    language.value = 'rw';
    language.dispatchEvent(new Event('change'));
    await page.fixture.whenStable();
    expect(page.sheets()[0]!.getAttribute('lang')).toBe('rw');
    expect(page.sheets()[0]!.textContent).toContain('Buri kwezi');
  });

  it('comes with the name of each student who has sent nothing', async () => {
    const page = await screen();
    page.role('checkbox', 'With names').click();
    await page.fixture.whenStable();
    expect(page.sheets().map((one) => one.querySelector('.who b')!.textContent)).toEqual(['Eric Mugisha']);
  });
});
