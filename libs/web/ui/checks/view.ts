import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { EnvironmentProviders, Provider, Type } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideIcons } from '../src/icon/icon';
import { LanguageStore } from '../src/languages/language-store';
import { provideLanguages } from '../src/languages/provide-languages';
import type { Texts } from '../src/languages/texts';
import { words } from '../src/words/en';
import { sets } from './icon-sets';

/** The English texts of the widgets; give an application's own beside them. */
export const texts = words;

export interface View<T> {
  readonly fixture: ComponentFixture<T>;
  /** The stand-in for the API. */
  readonly http: HttpTestingController;
  /** The one element with this role and name, as a screen reader would find it. */
  role(role: string, name: string | RegExp): HTMLElement;
  field(label: string | RegExp): HTMLInputElement;
  write(label: string | RegExp, text: string): Promise<void>;
  press(button: string | RegExp): Promise<void>;
}

/** Draws a component in English with the icons of its application; only HTTP is replaced. */
export async function view<T>(component: Type<T>, options: { texts: Texts; inputs?: Record<string, unknown>; providers?: (Provider | EnvironmentProviders)[] }): Promise<View<T>> {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClientTesting(),
      provideIcons({ grid: 24, shapes: Object.assign({}, ...sets.map(({ shapes }) => shapes)) }),
      provideLanguages({ en: async () => ({ default: options.texts }) }),
      ...(options.providers ?? []),
    ],
  });
  await TestBed.inject(LanguageStore).start();
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(options.inputs ?? {})) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const role = (wanted: string, name: string | RegExp) => one(page, wanted, name);
  const field = (label: string | RegExp) => byLabel(page, label);
  return {
    fixture, role, field, http: TestBed.inject(HttpTestingController),
    async write(label, text) {
      const control = field(label);
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      control.dispatchEvent(new Event('blur'));
      await fixture.whenStable();
    },
    async press(button) {
      role('button', button).click();
      await fixture.whenStable();
    },
  };
}

/** Lets the answers that were given arrive, and the page be drawn. */
export async function settled({ fixture }: Pick<View<unknown>, 'fixture'>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await fixture.whenStable();
}

/** Answers the one open request to this address (or with this method too), and gives back what was asked. */
export async function answered(page: Pick<View<unknown>, 'fixture' | 'http'>, url: string | { method: string; url: string }, answer: object | null, status = 200) {
  const open = typeof url === 'string' ? page.http.expectOne(url) : page.http.expectOne(url);
  open.flush(answer, { status, statusText: 'Answer' });
  await settled(page);
  return open.request;
}

const ROLES: Record<string, string> = {
  button: 'button, [role=button]', dialog: 'dialog, [role=dialog]', link: 'a[href]', alert: '[role=alert]', status: '[role=status]', option: '[role=option]',
  heading: 'h1, h2, h3', list: 'ul, ol', listitem: 'li', checkbox: 'input[type=checkbox]', radio: 'input[type=radio]', progressbar: '[role=progressbar]', combobox: '[role=combobox]', navigation: 'nav',
};

const matches = (name: string, wanted: string | RegExp) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));
const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby');
  if (by) return plain(by.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
  const label = element.getAttribute('aria-label') ?? (element as HTMLInputElement).labels?.[0]?.textContent;
  return plain(label ?? element.textContent);
}

function one(page: HTMLElement, role: string, name: string | RegExp): HTMLElement {
  const all = [...page.querySelectorAll<HTMLElement>(ROLES[role] ?? `[role=${role}]`)];
  const found = all.filter((element) => matches(nameOf(element), name));
  if (found.length === 1 && found[0]) return found[0];
  throw new Error(`${found.length} of role "${role}" named ${String(name)}; there are: ${all.map(nameOf).join(' | ')}`);
}

function byLabel(page: HTMLElement, label: string | RegExp): HTMLInputElement {
  const all = [...page.querySelectorAll<HTMLInputElement>('input, textarea, select')];
  const found = all.filter((element) => matches(nameOf(element), label));
  if (found.length === 1 && found[0]) return found[0];
  throw new Error(`${found.length} fields labelled ${String(label)}; there are: ${all.map(nameOf).join(' | ')}`);
}
