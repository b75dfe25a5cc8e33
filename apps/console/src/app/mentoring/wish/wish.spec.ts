import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MatchWish } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { answered, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { StudentWish } from './wish';

const WISH: MatchWish = {
  occupations: ['2221', '2142'], languages: ['rw'], times: ['evening'], goal: 'To be a midwife.', meeting: 'either', place: '', studies: ['health'], gender: null, filledBy: null, version: 3,
};
const same = (text: string) => ({ en: text, fr: text, rw: text });
const PUT = { method: 'PUT', url: '/api/students/k1/match-wish' };
const { filledBy: _, ...body } = WISH;

async function opened(wish: Partial<MatchWish> = {}) {
  const page = await view(StudentWish, { texts: english, inputs: { id: 'k1' }, providers: [provideRouter([])] });
  await answered(page, '/api/occupations', { items: [{ code: '2221', name: same('Nurse') }, { code: '2142', name: same('Civil engineer') }], next: null });
  await answered(page, '/api/students/k1', { id: 'k1', givenName: 'Eric', familyName: 'Mugisha', preferredName: null });
  await answered(page, { method: 'GET', url: '/api/students/k1/match-wish' }, { ...WISH, ...wish });
  return page;
}
const text = (page: Awaited<ReturnType<typeof opened>>) => (page.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';

describe('the wish of a student, filled in by staff', () => {
  it.each([
    [{ filledBy: 'Espérance Mukamana' }, 'Filled in by Espérance Mukamana.'], [{}, 'The student wrote this'], [{ version: 0, occupations: [] }, 'Nothing was said yet.'],
  ])('says who wrote it %#', async (wish, words) => {
    const page = await opened(wish);
    expect(text(page)).toContain(words);
    expect(text(page)).toContain('Eric Mugisha');
  });

  it('is saved with the version that was read, in the order in which the occupations stand', async () => {
    const page = await opened();
    await page.press('Move Civil engineer up');
    page.role('radio', 'In person').click();
    page.role('radio', 'Male').click();
    await page.write('Town or districtoptional', 'Huye');
    await page.press('Save the wish');
    const sent = await answered(page, PUT, { ...WISH, filledBy: 'Sam Okello', version: 4 });
    expect(sent.body).toEqual({ ...body, occupations: ['2142', '2221'], meeting: 'in-person', gender: 'male', place: 'Huye' });
    expect(text(page)).toContain('Filled in by Sam Okello.');
    expect(TestBed.inject(Toasts).list().at(-1)?.text).toBe('The wish of Eric Mugisha is saved. The next run follows it.');
  });

  it('needs an occupation, a language and a time', async () => {
    const page = await opened({ version: 0, occupations: [], languages: [], times: [] });
    await page.press('Save the wish');
    expect(text(page).split('Choose at least one.')).toHaveLength(4);
    page.http.expectNone(PUT);
  });

  it('shows what the student has written meanwhile, and saves over it only when asked again', async () => {
    const page = await opened();
    await page.write('Goaloptional', 'To be a doctor.');
    await page.press('Save the wish');
    await answered(page, PUT, { code: 'changed_meanwhile', current: { ...WISH, goal: 'To be a nurse.', times: ['sunday'], version: 8 } }, 409);
    const group = page.role('group', 'What somebody else has changed').textContent;
    expect(group).toMatch(/Goal\s*To be a nurse\.\s*To be a doctor\./);
    expect(group).toMatch(/Times\s*Sunday\s*Evening/);
    await page.press('Save the wish');
    expect(page.http.expectOne(PUT).request.body).toMatchObject({ goal: 'To be a doctor.', version: 8 });
  });

  it('puts a refusal beside its field', async () => {
    const page = await opened();
    await page.press('Save the wish');
    await answered(page, PUT, { code: 'invalid', fields: [{ path: 'goal', code: 'contact_details', params: {} }] }, 400);
    expect(page.field('Goaloptional').getAttribute('aria-invalid')).toBe('true');
  });
});
