import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { folder, sources } from './project';

type Texts = { readonly [key: string]: string | boolean | Texts };

const ui = join(import.meta.dirname, '../src/words');
const home = existsSync(join(folder, 'src/i18n')) ? join(folder, 'src/i18n') : ui;
const languages = globSync('{en,fr,rw}', { cwd: home }).sort();

const read = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8')) as Texts;
const areaOf = (file: string) => basename(file, '.json').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Every text of a language by its whole key; those of the widgets come with each application. */
function textsOf(language: string): Map<string, string> {
  const all = new Map<string, string>();
  const add = (key: string, value: string | boolean | Texts | undefined): void => {
    if (typeof value === 'string') all.set(key, value);
    else if (typeof value === 'object') for (const [name, inner] of Object.entries(value)) add(`${key}.${name}`, inner);
  };
  for (const place of new Set([ui, home])) {
    for (const file of globSync('*.json', { cwd: join(place, language) })) add(areaOf(file), read(join(place, language, file)));
  }
  return all;
}

const texts = new Map(languages.map((language) => [language, textsOf(language)]));
const english = texts.get('en') ?? new Map<string, string>();
const parametersOf = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort().join();

describe.each(languages)('the texts in %s', (language) => {
  const own = texts.get(language) ?? new Map<string, string>();

  it('have the same keys as in English', () => expect([...own.keys()].sort()).toEqual([...english.keys()].sort()));

  it('take the same parameters as in English', () => {
    const different = [...own].filter(([key, text]) => parametersOf(text) !== parametersOf(english.get(key) ?? '') && !key.endsWith('.one'));
    expect(different).toEqual([]);
  });

  it('hold French signs to their words by no-break spaces', () => {
    const loose = [...own].filter(([, text]) => language === 'fr' && (/(?<=[\p{L}\p{N}»}]) ?[;?!»](?=\s|$)|(?<=[\p{L}\p{N}»}]) ?:(?=\s|$)|«(?![\u00a0\u202f])|\d \d{3}\b/u.test(text)));
    expect(loose).toEqual([]);
  });

  it('are all written', () => expect([...own].filter(([, text]) => !text.trim())).toEqual([]));

  it('are all in the list of their areas', () => {
    if (home === ui) return expect(own.size).toBeGreaterThan(0);
    const index = readFileSync(join(home, language, 'index.ts'), 'utf8');
    const files = globSync('*.json', { cwd: join(home, language) });
    const exported = index.slice(index.indexOf('export default'));
    expect(files.filter((file) => !index.includes(`'./${file}'`) || !new RegExp(`\\b${areaOf(file)}\\b`).test(exported))).toEqual([]);
  });

  if (language === 'rw') it('say in each file whether a speaker has read them', () => {
    const files = globSync('*.json', { cwd: join(home, language) });
    expect(files.filter((file) => typeof read(join(home, language, file))['_reviewed'] !== 'boolean')).toEqual([]);
  });
});

/** Keys in code: whole ones by `t`, `tn`, the pipe and constants named `key` or `label`; the beginning of one by `t('area.' + …)`. */
const WHOLE = [/\bt\(\s*'([\w.]+)'\s*[,)]/g, /\b(?:key|label|title):\s*'([a-z]\w*(?:\.\w+)+)'/g];
const BOTH_BRANCHES = /\bt\([^()']*\?\s*'([\w.]+)'\s*:\s*'([\w.]+)'\s*[,)]/g;
const PLURAL = [/\btn\(\s*'([\w.]+)'/g, /'([\w.]+)'\s*\|\s*plural/g];
const BEGINNING = [/\bt\(\s*'([\w.]+\.)'\s*\+/g, /\bt\(\s*`([\w.]+\.)\$\{/g];
/** Codes of errors that the code itself names. */
const ERROR = [/\berrorText\([^()]*'(\w+)'/g, /\brefuse\(\{ code: '(\w+)'/g, /\bnew ApiError\(\d+, '(\w+)'/g];

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
const code = sources('ts', 'html').filter(({ name }) => !name.includes('i18n/')).map(({ name, text }) => ({ name, text: withoutComments(text) }));
const found = (forms: readonly RegExp[]) => code.flatMap(({ name, text }) => forms.flatMap((form) => [...text.matchAll(form)].flatMap(([, ...keys]) => keys.map((key) => ({ name, key })))));

describe('the keys in the code', () => {
  it('all have a text', () => {
    const plural = found(PLURAL).flatMap(({ name, key }) => [{ name, key: `${key}.one` }, { name, key: `${key}.other` }]);
    expect([...found([...WHOLE, BOTH_BRANCHES]), ...plural].filter(({ key }) => !english.has(key))).toEqual([]);
  });

  it('that are put together have texts under their beginning', () => {
    expect(found(BEGINNING).filter(({ key }) => ![...english.keys()].some((one) => one.startsWith(key)))).toEqual([]);
  });

  it('have words for each error that is named', () => {
    expect(found(ERROR).filter(({ key }) => !english.has(`errors.${key}`))).toEqual([]);
  });

  it('are found at all', () => {
    if (home !== ui) expect(found(WHOLE).length).toBeGreaterThan(0);
    else expect(english.size).toBeGreaterThan(0);
  });
});
