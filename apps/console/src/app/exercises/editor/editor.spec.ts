import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { jest } from '@jest/globals';
import type { ExerciseDraft } from '@tendril/contracts';
import { Toasts } from '@tendril/ui';
import { answered, type View, view } from '@tendril/ui/testing';
import english from '../../../i18n/en';
import { draftOf, same } from '../testing/exercise';
import { Editor } from './editor';
import { byKey } from './writing';

const DRAFT = '/api/exercises/e1/draft';

async function screen(draft: ExerciseDraft = draftOf()) {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'], advanceTimers: true });
  const page = await view(Editor, { texts: english, inputs: { id: 'e1' }, providers: [provideRouter([])] });
  document.body.append(page.fixture.nativeElement);
  await answered(page, DRAFT, draft);
  return page;
}
const text = (page: View<Editor>) => (page.fixture.nativeElement as HTMLElement).textContent?.replace(/\s+/g, ' ') ?? '';
const titles = (page: View<Editor>) => [...page.fixture.nativeElement.querySelectorAll('.parts')][0].querySelectorAll('h3 button');
const order = (page: View<Editor>) => [...titles(page)].map((one) => one.textContent);
const wait = async (page: View<Editor>, milliseconds: number) => {
  await jest.advanceTimersByTimeAsync(milliseconds);
  await page.fixture.whenStable();
};
const undo = async (page: View<Editor>) => {
  TestBed.inject(Toasts).undoLast();
  await page.fixture.whenStable();
};
const altDown = (element: Element) => element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));

describe('the editor of exercises', () => {
  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  it('saves by itself a moment after the last key, with the version it was written on', async () => {
    const page = await screen();
    await page.write('Title', 'Reconnect well');
    await wait(page, 1000);
    page.http.expectNone((request) => request.method === 'PUT');
    await wait(page, 300);
    const sent = await answered(page, DRAFT, draftOf({ title: { ...same('Reconnect'), en: 'Reconnect well' }, version: 2, changed: true }));
    expect(sent.body).toMatchObject({ title: { en: 'Reconnect well', fr: 'Reconnect' }, version: 1 });
    expect(text(page)).toContain('Draft saved');
    await page.write('Title', 'Reconnect better');
    await wait(page, 1300);
    expect(page.http.expectOne(DRAFT).request.body).toMatchObject({ version: 2 });
  });

  it('moves a step by the keyboard, keeps the focus and says the new place', async () => {
    const page = await screen();
    const first = titles(page)[0] as HTMLButtonElement;
    first.focus();
    altDown(first);
    await page.fixture.whenStable();
    expect(order(page)).toEqual(['Write first', 'Choose']);
    expect(document.activeElement).toBe(first);
    expect(text(page)).toContain('Now at place 2 of 2');
    altDown(first);
    await page.fixture.whenStable();
    expect(order(page)).toEqual(['Write first', 'Choose']);
  });

  it('moves a step by dragging its handle, within its own list', async () => {
    const page = await screen(draftOf({ rubric: [...draftOf().rubric, { key: 'more', title: same('More'), levels: [same('A')] }] }));
    const drag = async (from: number, to: number) => {
      const all = page.fixture.nativeElement.querySelectorAll('.parts > li') as NodeListOf<HTMLElement>;
      all[from]!.querySelector('.handle')!.dispatchEvent(new Event('dragstart', { bubbles: true }));
      const over = new Event('dragover', { bubbles: true, cancelable: true });
      all[to]!.dispatchEvent(over);
      all[to]!.dispatchEvent(new Event('drop', { bubbles: true, cancelable: true }));
      await page.fixture.whenStable();
      return over.defaultPrevented;
    };
    expect(await drag(0, 1)).toBe(true);
    expect(order(page)).toEqual(['Write first', 'Choose']);
    expect(await drag(0, 3)).toBe(false);
    expect(order(page)).toEqual(['Write first', 'Choose']);
  });

  it('takes a step out with the way back', async () => {
    const page = await screen();
    await page.press('Remove Step 1');
    expect(order(page)).toEqual(['Write first']);
    await undo(page);
    expect(order(page)).toEqual(['Choose', 'Write first']);
  });

  it('brings back only what was taken out; what was written since stays', async () => {
    const page = await screen();
    await page.press('Remove Step 1');
    expect(document.activeElement?.textContent).toBe('Write first');
    await page.press('Write first');
    await page.write('Title of the step', 'Write well');
    await undo(page);
    expect(order(page)).toEqual(['Choose', 'Write well']);
    await page.press('Remove Step 2');
    await page.press('Remove Step 1');
    expect(document.activeElement?.textContent).toBe('Add a step');
    await undo(page);
    await undo(page);
    expect(order(page)).toEqual(['Choose', 'Write well']);
  });

  it('brings back an option, a level and its points beside what was written of them since', async () => {
    const option = (key: string) => ({ key, text: same(key) });
    const page = await screen(draftOf({
      steps: [{ ...draftOf().steps[0]!, evidence: 'choice', options: [option('a'), option('b'), option('c')] }],
      rubric: [{ key: 'done', title: same('Done'), levels: [same('No'), same('Half'), same('Yes')], points: [0, 4, 9] }],
    }));
    await page.press('Choose');
    await page.press('Remove Option 1');
    expect(document.activeElement === page.field('Option 1')).toBe(true);
    await page.write('Option 2', 'c, changed');
    await page.write('Title of the step', 'Pick');
    await undo(page);
    expect(['Option 1', 'Option 2', 'Option 3'].map((one) => page.field(one).value)).toEqual(['a', 'b', 'c, changed']);
    expect(page.field('Title of the step').value).toBe('Pick');
    await page.press('Done');
    await page.press('Remove Level 2');
    expect(document.activeElement === page.field('Level 2')).toBe(true);
    await page.write('Level 2', 'Yes, all');
    await undo(page);
    expect(['Level 1', 'Level 2', 'Level 3', 'Points 2', 'Points 3'].map((one) => page.field(one).value)).toEqual(['No', 'Half', 'Yes, all', '4', '9']);
  });

  it('gives each kind of evidence its own fields', async () => {
    const page = await screen();
    await page.press('Write first');
    expect(page.field('From').value).toBe('20');
    const kind = page.field('Asks for') as unknown as HTMLSelectElement;
    kind.value = 'checklist';
    kind.dispatchEvent(new Event('change'));
    await page.fixture.whenStable();
    await page.write('Option 1', 'By letter');
    await wait(page, 1300);
    const { steps } = page.http.expectOne(DRAFT).request.body as ExerciseDraft;
    expect(steps[1]).toMatchObject({ key: 'message', evidence: 'checklist', options: [{ text: { en: 'By letter' } }, { text: { en: '' } }] });
    expect(steps[1]).not.toHaveProperty('words');
    expect(text(page)).toContain('Tick what fits');
  });

  it('says beside the field what keeps it from being published, also after the step has moved', async () => {
    const page = await screen(draftOf({ rubric: [] }));
    await page.press('Publish');
    await answered(page, '/api/exercises/e1/publication', { code: 'invalid', params: {}, fields: [{ path: 'rubric', code: 'no_criterion', params: {} }, { path: 'steps.0.title', code: 'required', params: {} }] }, 400);
    expect(text(page)).toContain('Add at least one criterion.');
    expect(page.field('Title of the step').getAttribute('aria-invalid')).toBe('true');
    altDown(titles(page)[0] as Element);
    await page.fixture.whenStable();
    expect(page.field('Title of the step').value).toBe('Choose');
    expect(page.field('Title of the step').getAttribute('aria-invalid')).toBe('true');
    await page.write('Title of the step', 'Choose one');
    expect(page.field('Title of the step').getAttribute('aria-invalid')).toBeNull();
  });

  it('keeps to itself what another has changed meanwhile until it is chosen', async () => {
    const page = await screen();
    await page.write('Title', 'Mine');
    await wait(page, 1300);
    await answered(page, DRAFT, { code: 'changed_meanwhile', params: {}, fields: [], current: draftOf({ title: same('Theirs'), version: 7 }) }, 409);
    expect(text(page)).toContain('Somebody else has changed this draft.');
    await page.write('Title', 'Mine still');
    await wait(page, 3000);
    page.http.expectNone(DRAFT);
    await page.press('Keep what I see');
    expect(page.http.expectOne(DRAFT).request.body).toMatchObject({ title: { en: 'Mine still' }, version: 7 });
  });

  it('takes the words of the other, where they are chosen', async () => {
    const page = await screen();
    await page.write('Title', 'Mine');
    await wait(page, 1300);
    await answered(page, DRAFT, { code: 'changed_meanwhile', params: {}, fields: [], current: draftOf({ title: same('Theirs'), version: 7 }) }, 409);
    await page.press('Take theirs');
    await wait(page, 3000);
    expect(page.field('Title').value).toBe('Theirs');
    page.http.expectNone(DRAFT);
  });

  it('counts what is blank in a language, and shows the words to translate', async () => {
    const page = await screen(draftOf({ title: { en: 'Reconnect', fr: '', rw: 'R' } }));
    await page.press('Français 1 blank');
    expect(page.field('Title').value).toBe('');
    expect(text(page)).toContain('English: Reconnect');
  });

  it('saves before it is left, and asks when it cannot', async () => {
    const page = await screen();
    await page.write('Title', 'Last words');
    const leaving = page.fixture.componentInstance.canLeave();
    await wait(page, 0);
    await answered(page, DRAFT, { code: 'invalid', params: {}, fields: [{ path: 'title.en', code: 'too_long', params: { max: 120 } }] }, 400);
    await page.press('Leave');
    expect(await leaving).toBe(true);
    expect(text(page)).toContain('Too long: at most 120 characters.');
  });

  it('leaves no empty draft behind', async () => {
    const nothing = same('');
    const page = await screen(draftOf({ state: 'draft', number: null, title: nothing, purpose: nothing, steps: [], rubric: [] }));
    const leaving = page.fixture.componentInstance.canLeave();
    const { method, body } = await answered(page, DRAFT, {}, 200);
    expect([method, body]).toEqual(['DELETE', { version: 1 }]);
    expect(await leaving).toBe(true);
  });

  it('shows what another has just saved in place of throwing it away, and throws it away when that is wanted still', async () => {
    const page = await screen(draftOf({ changed: true, version: 3 }));
    await page.press('Discard draft');
    expect((await answered(page, DRAFT, { code: 'changed_meanwhile', params: {}, current: draftOf({ title: { ...same('Reconnect'), en: 'Hers' }, changed: true, version: 4 }) }, 409)).body).toEqual({ version: 3 });
    expect(text(page)).toContain('Somebody else has changed this draft.');
    await page.press('Discard draft');
    page.http.expectNone(DRAFT);
    await page.press('Take theirs');
    expect(page.field('Title').value).toBe('Hers');
    await page.press('Discard draft');
    expect((await answered(page, DRAFT, null, 204)).body).toEqual({ version: 4 });
    await undo(page);
    const again = page.http.expectOne(DRAFT).request;
    expect([again.method, again.body]).toMatchObject(['PUT', { title: { en: 'Hers' }, version: 5 }]);
  });
});

describe('a place in an exercise', () => {
  it('is named by keys', () => {
    const content = { ...draftOf(), steps: [{ ...draftOf().steps[0]!, evidence: 'choice' as const, options: [{ key: 'a', text: same('A') }, { key: 'b', text: same('B') }] }] };
    expect(['title.en', 'steps', 'steps.0.options.1.text', 'rubric.0.levels.1', 'steps.9.title'].map((path) => byKey(path, content)))
      .toEqual(['title.en', 'steps', 'steps.who.options.b.text', 'rubric.done.levels.1', 'steps']);
  });
});
