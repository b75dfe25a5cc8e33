import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LanguageStore } from './language-store';
import { provideLanguages } from './provide-languages';
import { Plural } from './plural';
import { injectText, pluralForm } from './text';

const en = { greeting: { hello: 'Hello {{name}}' }, leaf: { one: '{{count}} leaf', other: '{{count}} leaves' } };
const rw = { greeting: { hello: 'Muraho {{name}}' }, leaf: { one: 'ikibabi {{count}}', other: 'ibibabi {{count}}' } };

@Component({ selector: 'td-probe', imports: [Plural], template: `<p>{{ t('greeting.hello', { name: 'Aline' }) }}</p><b>{{ 'leaf' | plural: 2 }}</b><i>{{ 'leaf' | plural: 5000 }}</i>` })
class Probe {
  protected readonly t = injectText();
  readonly languages = inject(LanguageStore);
}

const start = async () => {
  TestBed.configureTestingModule({ providers: [provideLanguages({ rw: async () => ({ default: rw }), en: async () => ({ default: en }) })] });
  const fixture = TestBed.createComponent(Probe);
  await TestBed.inject(LanguageStore).start();
  await fixture.whenStable();
  return fixture;
};
const words = (element: HTMLElement) => element.textContent;

describe('the language of a page', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
    document.cookie = 'lang=; Max-Age=0; Path=/';
  });

  it('is the one that the page says, where nothing was chosen', async () => {
    const fixture = await start();
    expect(words(fixture.nativeElement)).toBe('Hello Aline2 leaves5,000 leaves');
  });

  it('changes without a reload, in the document and in the cookie', async () => {
    const fixture = await start();
    await fixture.componentInstance.languages.use('rw');
    await fixture.whenStable();
    expect(words(fixture.nativeElement)).toBe('Muraho Alineibibabi 2ibibabi 5.000');
    expect(document.documentElement.lang).toBe('rw');
    expect(document.cookie).toContain('lang=rw');
  });

  it('is the one chosen before', async () => {
    document.cookie = 'lang=rw; Path=/';
    const fixture = await start();
    expect(fixture.componentInstance.languages.current()).toBe('rw');
  });

  it('stays among those of the school', async () => {
    document.head.insertAdjacentHTML('beforeend', '<meta name="tendril-languages" content="en">');
    document.cookie = 'lang=rw; Path=/';
    const fixture = await start();
    expect(fixture.componentInstance.languages.current()).toBe('en');
    expect(fixture.componentInstance.languages.available()).toEqual(['en']);
    document.querySelector('meta[name=tendril-languages]')?.remove();
  });
});

describe('the plural', () => {
  it.each([['en', 0, 'other'], ['en', 1, 'one'], ['fr', 0, 'one'], ['fr', 1.5, 'one'], ['fr', 2, 'other'], ['rw', 0, 'other'], ['rw', 1, 'one'], ['rw', 2, 'other']] as const)(
    'in %s of %d is "%s"', (language, count, form) => expect(pluralForm(language, count)).toBe(form));
});
