import { computed, inject, Injectable, signal } from '@angular/core';
import type { FieldProblem as ApiProblem, Localised } from '@tendril/contracts';
import { SessionStore } from '@tendril/session';
import { type FieldProblem, injectText, type Language, LanguageStore } from '@tendril/ui';
import type { Content } from '../content';

/** What the parts of the editor share: the language that is written in, what the API found wrong and where, and what is said to a screen reader. One for each editor. */
@Injectable()
export class Writing {
  private readonly school = inject(SessionStore).school;
  private readonly reader = inject(LanguageStore).current;
  private readonly t = injectText();
  private readonly chosen = signal<Language | undefined>(undefined);
  private readonly wrong = signal<ReadonlyMap<string, FieldProblem>>(new Map());
  private readonly words = signal('');

  /** Those of the school, its own first. */
  readonly languages = computed((): readonly Language[] => {
    const school = this.school();
    return school ? [school.defaultLanguage, ...school.languages.filter((one) => one !== school.defaultLanguage)] : ['en', 'fr', 'rw'];
  });
  readonly language = computed((): Language => this.chosen() ?? this.languages().find((one) => one === this.reader()) ?? this.languages()[0] ?? 'en');
  readonly said = this.words.asReadonly();
  readonly problems = this.wrong.asReadonly();

  writeIn(language: Language): void {
    this.chosen.set(language);
  }

  /** What is wrong with the part at this path; with a text, what is wrong with it as a whole or in the language that is shown. */
  problemAt(path: string): FieldProblem | undefined {
    return this.wrong().get(path) ?? this.wrong().get(`${path}.${this.language()}`);
  }

  hasProblems(under: string): boolean {
    return [...this.wrong().keys()].some((path) => isWithin(path, under));
  }

  /** Takes the refusals of the API; parts are named by their keys from here on, so that a moved step keeps its own. */
  refuse(problems: readonly ApiProblem[], content: Content): void {
    this.wrong.set(new Map(problems.map(({ path, code, params }) => [byKey(path, content), { kind: code, params }])));
  }

  /** Whoever writes in a part has seen what was wrong with it. */
  forgive(under: string): void {
    if (this.hasProblems(under)) this.wrong.update((all) => new Map([...all].filter(([path]) => !isWithin(path, under))));
  }

  sayPlace(place: number, count: number): void {
    this.words.set(this.t('exercises.edit.nowAt', { place: place + 1, count }));
  }

  /** The same text in the first other language that has it, for whoever translates. */
  elsewhere(text: Localised): { readonly language: Language; readonly text: string } | undefined {
    const language = this.languages().find((one) => one !== this.language() && text[one].trim());
    return language && { language, text: text[language] };
  }
}

const isWithin = (path: string, under: string): boolean => path === under || path.startsWith(under + '.');

/** `steps.0.options.1.text` as `steps.<key>.options.<key>.text`. */
export function byKey(path: string, content: Content): string {
  const [list, place = '', part, inner = '', ...rest] = path.split('.');
  if ((list !== 'steps' && list !== 'rubric') || !place) return path;
  const one = content[list][Number(place)];
  if (!one) return list;
  const option = part === 'options' && 'options' in one ? one.options?.[Number(inner)]?.key : undefined;
  return [list, one.key, part, option ?? inner, ...rest].filter(Boolean).join('.');
}
