import { isPlatformServer, PlatformLocation } from '@angular/common';
import { afterNextRender, DOCUMENT, inject, InjectionToken, PLATFORM_ID, Service, signal } from '@angular/core';
import { filled, textAt, TextParams, Texts } from './texts';

export type Language = 'en' | 'fr' | 'rw';

/** How an application loads its texts: one dynamic import for each language it speaks, in the order they are offered. */
export type LanguageFiles = Partial<Record<Language, () => Promise<{ default: Texts }>>>;

export const LANGUAGE_FILES = new InjectionToken<LanguageFiles>('language files');

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { rw: 'Kinyarwanda', fr: 'Français', en: 'English' };

const YEAR = 365 * 24 * 3600;

/** The language of the page: read at the start, changed without a reload, kept in the cookie `lang` that the server reads too. */
@Service()
export class LanguageStore {
  private readonly document = inject(DOCUMENT);
  private readonly location = inject(PlatformLocation);
  private readonly onServer = isPlatformServer(inject(PLATFORM_ID));
  private readonly files = inject(LANGUAGE_FILES);
  private readonly spoken = Object.keys(this.files) as Language[];

  private readonly chosen = signal<Language>(this.first());
  private readonly offered = signal(this.spoken);
  private readonly texts = signal<Texts>({});

  readonly current = this.chosen.asReadonly();
  /** What the reader may choose from. All at first, as in the prerendered page; then those of the school. */
  readonly available = this.offered.asReadonly();

  constructor() {
    afterNextRender(() => this.offered.set(this.allowed()));
  }

  /** Loads the texts of a language and shows them; the choice is kept. */
  async use(language: Language): Promise<void> {
    await this.show(language);
    this.document.cookie = `lang=${language}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
  }

  /** Loads the texts of the first language; to be awaited before the first screen is drawn. */
  start(): Promise<void> {
    return this.show(this.chosen());
  }

  /** The text under a key; read in a template, `computed` or `effect` it follows the language. The key itself where there is none. */
  text(key: string, params: TextParams = {}): string {
    const sentence = textAt(this.texts(), key);
    return sentence === undefined ? key : filled(sentence, params);
  }

  has(key: string): boolean {
    return textAt(this.texts(), key) !== undefined;
  }

  private async show(language: Language): Promise<void> {
    const load = this.files[language];
    if (!load) throw new Error(`No texts in the language "${language}"`);
    this.texts.set((await load()).default);
    this.document.documentElement.lang = language;
    this.chosen.set(language);
  }

  /** A prerendered page is already in the reader's language; otherwise the cookie's, then the page's, as far as the school speaks them. */
  private first(): Language {
    const page = this.document.documentElement.lang;
    if (this.onServer) return this.speaks(/\/_(\w\w)\b/.exec(this.location.pathname)?.[1]) ?? this.spoken[0]!;
    if (this.document.querySelector('[ng-server-context]')) return this.speaks(page) ?? this.spoken[0]!;
    const cookie = /(?:^|; )lang=(\w\w)/.exec(this.document.cookie)?.[1];
    const allowed = this.allowed();
    return allowed.find((one) => one === cookie) ?? allowed.find((one) => one === page) ?? allowed[0]!;
  }

  private allowed(): Language[] {
    const school = this.schoolLanguages();
    const both = school?.map((one) => this.speaks(one)).filter((one) => one !== undefined);
    return both?.length ? both : this.spoken;
  }

  private schoolLanguages(): string[] | undefined {
    const content = this.document.querySelector<HTMLMetaElement>('meta[name=tendril-languages]')?.content;
    return content && /^[a-z]{2}(,[a-z]{2})*$/.test(content) ? content.split(',') : undefined;
  }

  private speaks(language: string | undefined): Language | undefined {
    return this.spoken.find((one) => one === language);
  }
}
