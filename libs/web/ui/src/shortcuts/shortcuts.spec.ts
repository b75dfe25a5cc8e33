import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { texts, view } from '../../checks/view';
import { keyName, Shortcuts, useShortcuts } from './shortcuts';
import { ShortcutsHelp } from './shortcuts-help';

const done: string[] = [];
const act = (name: string) => () => { done.push(name); };

@Component({ selector: 'td-keyed', imports: [ShortcutsHelp], template: `<input aria-label="Name"><td-shortcuts-help />` })
class Keyed {
  readonly shortcuts = inject(Shortcuts);

  constructor() {
    useShortcuts({ key: 'j', label: 'ui.next', run: act('j of before') }, { key: 'Control+k', label: 'ui.close', run: act('palette') }, { key: 'Escape', label: 'ui.close', run: act('close') }, { key: 'j', label: 'ui.previous', run: act('j') });
  }
}

async function opened() {
  done.length = 0;
  localStorage.clear();
  const page = await view(Keyed, { texts });
  document.body.replaceChildren(page.fixture.nativeElement as HTMLElement);
  const press = async (key: string, options: KeyboardEventInit = {}, on: Element = document.body) => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...options }));
    await page.fixture.whenStable();
  };
  return { ...page, press };
}

describe('keys', () => {
  it('act, the one declared last where two are the same, and go with their screen', async () => {
    const { press, fixture } = await opened();
    await press('j');
    expect(done).toEqual(['j']);
    fixture.destroy();
    await press('j');
    expect(done).toEqual(['j']);
  });

  it('are silent while somebody types, but for a chord', async () => {
    const { press, field } = await opened();
    await press('j', {}, field('Name'));
    await press('j', { ctrlKey: true });
    await press('k', { ctrlKey: true }, field('Name'));
    await press('K', { metaKey: true });
    expect(done).toEqual(['palette', 'palette']);
  });

  it('are listed once each by the question mark, where single ones are switched off for good, with their hints, and Escape is not', async () => {
    const page = await opened();
    await page.press('?');
    const listed = [...(page.fixture.nativeElement as HTMLElement).querySelectorAll('kbd')].map((one) => one.textContent);
    expect(listed.sort()).toEqual(['?', 'Ctrl K', 'Esc', 'J']);
    expect(document.documentElement.className).toBe('');
    page.field('Single keys act').click();
    await page.fixture.whenStable();
    (page.fixture.nativeElement as HTMLElement).querySelector('dialog')?.removeAttribute('open');
    await page.press('j');
    await page.press('k', { ctrlKey: true });
    await page.press('Escape');
    expect(done).toEqual(['palette', 'close']);
    expect(TestBed.inject(Shortcuts).list().map(({ key }) => key).sort()).toEqual(['Control+k', 'Escape']);
    expect(document.documentElement.className).toBe('no-keys');
    TestBed.resetTestingModule();
    expect(TestBed.inject(Shortcuts).on()).toBe(false);
  });

  it('are written as on the keyboard', () => {
    expect(['j', 'X', 'Escape', 'Enter', 'Control+k', '?', '1'].map(keyName)).toEqual(['J', 'Shift X', 'Esc', '↵', 'Ctrl K', '?', '1']);
  });
});
