import { Component } from '@angular/core';
import { texts, view } from '../../checks/view';
import { sayWholeWords } from './whole-words';

@Component({
  selector: 'td-probe',
  template: `
    <p id="cut"><b>Marie-Immaculée</b> Nyirahabimana</p>
    <p id="fits">Aline</p>
    <p id="named" title="As it is">Keza</p>
  `,
})
class Probe {
  constructor() {
    sayWholeWords();
  }
}

/** Nothing is laid out here: each line says itself how wide its words are. */
async function opened() {
  const { fixture } = await view(Probe, { texts });
  const line = (id: string, wide: number) => {
    const element = (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>('#' + id)!;
    element.setAttribute('style', 'text-overflow: ellipsis');
    Object.defineProperty(element, 'scrollWidth', { value: wide, configurable: true });
    Object.defineProperty(element, 'clientWidth', { value: 100 });
    return element;
  };
  const over = (element: Element) => element.dispatchEvent(new Event('pointerover', { bubbles: true }));
  return { fixture, over, cut: line('cut', 180), fits: line('fits', 100), named: line('named', 180) };
}

describe('a line that is cut off', () => {
  it('says the whole to a pointer that rests on it or on a part of it', async () => {
    const { over, cut, fits, named } = await opened();
    over(cut.firstElementChild!);
    over(fits);
    over(named);
    expect([cut.title, fits.title, named.title]).toEqual(['Marie-Immaculée Nyirahabimana', '', 'As it is']);
  });

  it('says what stands there now, and nothing where it fits by now', async () => {
    const { over, cut } = await opened();
    over(cut);
    cut.textContent = 'Jean Bosco Nkurunziza, counsellor';
    over(cut);
    expect(cut.title).toBe('Jean Bosco Nkurunziza, counsellor');
    Object.defineProperty(cut, 'scrollWidth', { value: 100 });
    over(cut);
    expect(cut.hasAttribute('title')).toBe(false);
  });

  it('is left alone once the shell is gone', async () => {
    const { fixture, over, cut } = await opened();
    fixture.destroy();
    document.body.append(cut);
    over(cut);
    expect(cut.title).toBe('');
    cut.remove();
  });
});
