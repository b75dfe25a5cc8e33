import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { view } from '@tendril/ui/testing';
import texts from '../../../i18n/en';
import { Join } from './join';

const occupation = (code: string, en: string) => ({ code, name: { en, fr: en, rw: en } });
const KEPT = 'mentor-application:gs-urugano';

async function opened() {
  window.scrollTo = () => undefined;
  const page = await view(Join, { texts, inputs: { school: 'gs-urugano' }, providers: [provideRouter([])] });
  page.http.expectOne('/api/occupations').flush({ items: [occupation('7411', 'Electrician'), occupation('2221', 'Nurse')], next: null });
  await settle(page);
  return page;
}
const settle = async ({ fixture }: { fixture: { whenStable(): Promise<unknown> } }) => {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
};
type Page = Awaited<ReturnType<typeof opened>>;
const text = (page: Page) => (page.fixture.nativeElement as HTMLElement).textContent ?? '';
const check = async (page: Page, ...names: string[]) => {
  for (const name of names) page.role('checkbox', new RegExp(name)).click();
  await settle(page);
};
const sayWho = async (page: Page) => {
  await page.write('First name', 'Diane');
  await page.write('Family name', 'Ingabire');
  await page.press('Next');
  await settle(page);
};
const sayWork = async (page: Page, work: string) => {
  await page.write('What is your work?', work);
  await check(page, 'Kinyarwanda', 'Evening');
  await page.press('Next');
  await settle(page);
};

describe('the sign-up of a mentor', () => {
  beforeEach(() => sessionStorage.clear());

  it('asks for seven things at most', async () => {
    const page = await opened();
    const questions = () => (page.fixture.nativeElement as HTMLElement).querySelectorAll('.field, fieldset').length;
    let asked = questions();
    await sayWho(page);
    await page.write('What is your work?', 'Nurse');
    asked += questions();
    await sayWork(page, 'Nurse');
    asked += questions();
    expect(asked).toBe(7);
  });

  it('sends everything at the end and says to look in the mail', async () => {
    const page = await opened();
    await page.write(/^Year you left this school/, '2014');
    await sayWho(page);
    await sayWork(page, 'Nurse at a district hospital');
    await page.write('E-mail address', 'diane@example.org');
    await page.press('Send my answers');
    const sent = page.http.expectOne({ method: 'POST', url: '/api/mentor-applications' });
    expect(sent.request.body).toEqual({
      school: 'gs-urugano', givenName: 'Diane', familyName: 'Ingabire', email: 'diane@example.org', work: 'Nurse at a district hospital', occupation: '2221', languages: ['rw'], times: ['evening'], classYear: 2014,
    });
    sent.flush(null, { status: 202, statusText: 'Accepted' });
    await settle(page);
    expect(page.role('heading', 'Look in your mail')).toBeTruthy();
    expect(sessionStorage.getItem(KEPT)).toBeNull();
  });

  it('stays where something is missing, and says it beside the field', async () => {
    const page = await opened();
    await page.press('Next');
    expect(page.field('First name').getAttribute('aria-invalid')).toBe('true');
    expect(text(page)).toContain('Step 1 of 3');
    await page.write(/^Year you left this school/, '14');
    await sayWho(page);
    expect(text(page)).toContain('Write a year with four digits');
  });

  it('takes the occupation from her words, and lets her choose another', async () => {
    const page = await opened();
    await sayWho(page);
    await page.write('What is your work?', 'Electrician in a team');
    expect(page.role('status', 'Counted as: Electrician')).toBeTruthy();
    await page.press('Change');
    const choice = page.role('combobox', 'Which occupation is nearest?') as HTMLInputElement;
    choice.value = 'nur';
    choice.dispatchEvent(new Event('input', { bubbles: true }));
    await settle(page);
    page.role('option', 'Nurse').click();
    await page.write('What is your work?', 'This and that');
    await settle(page);
    expect(JSON.parse(sessionStorage.getItem(KEPT) ?? '{}')).toMatchObject({ occupation: '2221' });
  });

  it('asks for the occupation when the words say nothing', async () => {
    const page = await opened();
    await sayWho(page);
    await sayWork(page, 'This and that');
    expect(page.field('Which occupation is nearest?').getAttribute('aria-invalid')).toBe('true');
    expect(text(page)).toContain('Step 2 of 3');
  });

  it('keeps what was written through a reload', async () => {
    const page = await opened();
    await page.write('First name', 'Diane');
    await settle(page);
    TestBed.resetTestingModule();
    expect((await opened()).field('First name').value).toBe('Diane');
  });

  it('shows what the API refuses beside its field, and keeps the answers', async () => {
    const page = await opened();
    await sayWho(page);
    await sayWork(page, 'Nurse');
    await page.write('E-mail address', 'diane@example.org');
    await page.press('Send my answers');
    page.http.expectOne('/api/mentor-applications').flush({ code: 'invalid', errors: [{ path: 'email', code: 'email', params: {} }] }, { status: 400, statusText: 'Bad Request' });
    await settle(page);
    expect(page.role('alert', /.+/)).toBeTruthy();
    expect(sessionStorage.getItem(KEPT)).not.toBeNull();
  });

  it('goes back to the step whose answer the API refuses, and says why beside it', async () => {
    const page = await opened();
    await sayWho(page);
    await sayWork(page, 'Nurse, call 0780000187');
    await page.write('E-mail address', 'diane@example.org');
    await page.press('Send my answers');
    page.http.expectOne('/api/mentor-applications').flush({ code: 'invalid', fields: [{ path: 'work', code: 'contact_details', params: {} }] }, { status: 400, statusText: 'Bad Request' });
    await settle(page);
    expect(text(page)).toContain('Step 2 of 3');
    expect(page.field('What is your work?').getAttribute('aria-invalid')).toBe('true');
    expect(text(page)).toContain('No phone numbers, addresses or links here, please.');
    await page.write('What is your work?', 'Nurse');
    await page.press('Next');
    await settle(page);
    expect(page.field('E-mail address').value).toBe('diane@example.org');
  });
});
