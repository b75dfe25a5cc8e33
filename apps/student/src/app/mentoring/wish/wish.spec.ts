import { answer, studentView } from '../../../testing/student-view';
import { Wish } from './wish';

const same = (text: string) => ({ en: text, fr: text, rw: text });
const occupations = { items: [{ code: '2142', name: same('Civil engineer') }, { code: '2221', name: same('Nurse') }], next: null };

async function screen() {
  const seen = await studentView(Wish);
  await answer(seen, 'GET', 'occupations', occupations);
  await answer(seen, 'GET', 'my/match-wish', { occupations: [], languages: [], times: [], goal: '', version: 0 });
  return seen;
}

/** Chooses from the list of one field as a person does: each field has a list of its own. */
async function choose(seen: Awaited<ReturnType<typeof screen>>, label: string | RegExp, written: string, wanted: string) {
  await seen.write(label, written);
  const list = document.getElementById(seen.field(label).getAttribute('aria-controls') ?? '');
  [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])].find((option) => option.textContent?.trim() === wanted)?.click();
  await seen.fixture.whenStable();
}

describe('the wish', () => {
  it('keeps the order in which the occupations were named', async () => {
    const seen = await screen();
    await choose(seen, 'First occupation', 'nur', 'Nurse');
    await choose(seen, /Second occupation/, 'civ', 'Civil engineer');
    seen.role('checkbox', 'Kinyarwanda').click();
    seen.role('checkbox', 'After school').click();
    await seen.press('Save what I am looking for');
    const body = await answer(seen, 'PUT', 'my/match-wish', { version: 1 });
    expect(body).toEqual({ occupations: ['2221', '2142'], languages: ['rw'], times: ['after-school'], goal: '', version: 0 });
  });

  it('says what is missing', async () => {
    const seen = await screen();
    await seen.press('Save what I am looking for');
    expect(seen.fixture.nativeElement.textContent).toContain('Choose at least one.');
    seen.http.expectNone((request) => request.method === 'PUT');
  });
});
