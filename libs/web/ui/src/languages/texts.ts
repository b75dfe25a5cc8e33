/** The texts of a language: areas of keys, each a sentence in which `{{name}}` stands for a parameter. */
export interface Texts {
  readonly [key: string]: string | boolean | Texts;
}

export type TextParams = Readonly<Record<string, string | number>>;

/** The sentence under `area.key`, or undefined where there is none. */
export function textAt(texts: Texts, key: string): string | undefined {
  let place: string | boolean | Texts | undefined = texts;
  for (const part of key.split('.')) place = typeof place === 'object' && Object.hasOwn(place, part) ? place[part] : undefined;
  return typeof place === 'string' ? place : undefined;
}

/** A sentence with its parameters put in; one that is not given is left empty. */
export const filled = (sentence: string, params: TextParams): string =>
  sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(params[name] ?? ''));
