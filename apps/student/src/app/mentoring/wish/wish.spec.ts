import { TestBed } from '@angular/core/testing';
import type { MatchWish } from '@tendril/contracts';
import { NO_WISHES, type Wishes } from '@tendril/api-client';
import { DraftStore } from '@tendril/session/drafts';
import { answer, settle, studentView } from '../../../testing/student-view';
import { Wish } from './wish';

const same = (text: string) => ({ en: text, fr: text, rw: text });
const occupations = { items: [{ code: '2142', name: same('Civil engineer') }, { code: '2221', name: same('Nurse') }], next: null };
const nothing: MatchWish = { occupations: [], languages: [], times: [], goal: '', meeting: 'either', place: '', studies: [], gender: null, filledBy: null, version: 0 };
const said: MatchWish = { ...nothing, occupations: ['2221', '2142'], languages: ['rw'], times: ['evening'], goal: 'To be a midwife.', meeting: 'in-person', place: 'Kigali', studies: ['health'], gender: 'female', version: 3 };
const SAVE = 'Save what I am looking for';

async function screen(wish = nothing, kept?: { value: Wishes; base: number }) {
  const drafts = new Map(kept ? [['wish:own', { ...kept, savedAt: new Date() }]] : []);
  const write = async (thing: string, value: Wishes, base: number) => {
    const savedAt = new Date();
    drafts.set(thing, { value, base, savedAt });
    return savedAt;
  };
  TestBed.overrideProvider(DraftStore, { useValue: { read: async (thing: string) => drafts.get(thing), write, remove: async (thing: string) => void drafts.delete(thing) } });
  const seen = await studentView(Wish);
  await answer(seen, 'GET', 'occupations', occupations);
  await answer(seen, 'GET', 'my/match-wish', wish);
  return { ...seen, drafts };
}
type Seen = Awaited<ReturnType<typeof screen>>;
const text = (seen: Seen) => (seen.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';

/** Chooses from the list of one field as a person does: each field has a list of its own. */
async function choose(seen: Seen, label: string | RegExp, written: string, wanted: string) {
  await seen.write(label, written);
  const list = document.getElementById(seen.field(label).getAttribute('aria-controls') ?? '');
  [...(list?.querySelectorAll<HTMLElement>('[role=option]') ?? [])].find((option) => option.textContent?.trim() === wanted)?.click();
  await seen.fixture.whenStable();
}

describe('the wish', () => {
  it('keeps the order in which the occupations were named, and sends all that was said', async () => {
    const seen = await screen();
    await choose(seen, 'First occupation', 'nur', 'Nurse');
    await choose(seen, /Second occupation/, 'civ', 'Civil engineer');
    for (const name of ['Kinyarwanda', 'After school', 'Health and care']) seen.role('checkbox', name).click();
    for (const name of ['In person', 'A girl or woman']) seen.role('radio', name).click();
    await seen.write(/My town or district/, 'Kigali');
    await seen.press(SAVE);
    const body = await answer(seen, 'PUT', 'my/match-wish', { version: 1 });
    expect(body).toEqual({ occupations: ['2221', '2142'], languages: ['rw'], times: ['after-school'], goal: '', meeting: 'in-person', place: 'Kigali', studies: ['health'], gender: 'female', version: 0 });
  });

  it('finds an occupation by what people call it', async () => {
    const seen = await screen();
    const box = seen.field('First occupation');
    box.value = 'umuforomo';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 300));
    seen.http.expectOne('/api/occupations/search?text=umuforomo').flush({ items: [occupations.items[1]], next: null });
    await settle(seen.fixture);
    const options = document.getElementById(box.getAttribute('aria-controls') ?? '')?.querySelectorAll<HTMLElement>('[role=option]');
    expect([...(options ?? [])].map((one) => one.textContent?.trim())).toEqual(['Nurse']);
    options?.[0]?.click();
    await settle(seen.fixture);
    expect(box.value).toBe('Nurse');
  });

  it('says what is missing, and that three fields of study are the most', async () => {
    const seen = await screen();
    for (const name of ['Health and care', 'Education', 'Computing', 'Agriculture']) seen.role('checkbox', name).click();
    await seen.press(SAVE);
    expect(text(seen)).toContain('Choose at least one.');
    expect(text(seen)).toContain('Too many: at most 3.');
    seen.http.expectNone((request) => request.method === 'PUT');
  });

  it('moves an occupation up by a button, and says so', async () => {
    const seen = await screen(said);
    await seen.press('Move up: Civil engineer');
    expect(seen.field('First occupation').value).toBe('Civil engineer');
    expect(seen.role('status', 'Civil engineer is number 1 now.')).toBeTruthy();
    await seen.press('Move up: Nurse');
    await seen.press('Move up: Civil engineer');
    await seen.press(SAVE);
    expect(await answer(seen, 'PUT', 'my/match-wish', { ...said, version: 4 })).toMatchObject({ occupations: ['2142', '2221'], version: 3 });
  });

  it('does not ask where to meet somebody online, and takes a gender back', async () => {
    const seen = await screen(said);
    for (const name of ['Online', 'I would rather not say']) seen.role('radio', name).click();
    await settle(seen.fixture);
    expect(() => seen.field(/My town or district/)).toThrow();
    await seen.press(SAVE);
    expect(await answer(seen, 'PUT', 'my/match-wish', { ...said, version: 4 })).toMatchObject({ meeting: 'online', gender: null });
  });

  it('says who wrote it for her', async () => {
    expect(text(await screen({ ...said, filledBy: 'Espérance Mukamana' }))).toContain('Espérance Mukamana wrote this with you or for you.');
  });

  it('stays on the device while there is no network, and is taken off it when it is saved', async () => {
    const seen = await screen(said);
    await seen.write(/My goal/, 'To be a doctor.');
    await new Promise((resolve) => setTimeout(resolve, 450));
    await settle(seen.fixture);
    expect(seen.drafts.get('wish:own')).toMatchObject({ base: 3, value: { goal: 'To be a doctor.' } });
    expect(text(seen)).toContain('Saved on this device');
    await seen.press(SAVE);
    await answer(seen, 'PUT', 'my/match-wish', { ...said, version: 4 });
    expect(seen.drafts.size).toBe(0);
  });

  it('comes back from the device', async () => {
    const seen = await screen(said, { value: { ...NO_WISHES, goal: 'Kept here.' }, base: 3 });
    expect(seen.field(/My goal/).value).toBe('Kept here.');
    expect(text(seen)).not.toContain('changed elsewhere');
  });

  it.each([['Keep what I see', 'Kept here.'], ['Take the other', 'To be a midwife.']])('asks which shall stay when it was changed elsewhere: %s', async (button, goal) => {
    const seen = await screen(said, { value: { ...NO_WISHES, occupations: ['2221', '', ''], languages: ['rw'], times: ['evening'], goal: 'Kept here.' }, base: 2 });
    await seen.press(button);
    await settle(seen.fixture);
    expect(seen.field(/My goal/).value).toBe(goal);
    await seen.press(SAVE);
    expect(await answer(seen, 'PUT', 'my/match-wish', { ...said, version: 4 })).toMatchObject({ goal, version: 3 });
  });

  it('asks the same when it is changed elsewhere while she writes', async () => {
    const seen = await screen(said);
    await seen.write(/My goal/, 'Mine.');
    await seen.press(SAVE);
    await answer(seen, 'PUT', 'my/match-wish', { code: 'changed_meanwhile', current: { ...said, goal: 'Theirs.', version: 7 } }, 409);
    await seen.press('Keep what I see');
    await seen.press(SAVE);
    expect(await answer(seen, 'PUT', 'my/match-wish', { ...said, version: 8 })).toMatchObject({ goal: 'Mine.', version: 7 });
  });
});
