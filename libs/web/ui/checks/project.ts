import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

declare const PROJECT_FOLDER: string;

/** The folder of the project under test. */
export const folder = PROJECT_FOLDER;

const LIBRARIES = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  readonly name: string;
  readonly text: string;
}

const read = (from: string, endings: readonly string[]): Source[] =>
  endings.flatMap((ending) => globSync(`src/**/*.${ending}`, { cwd: from }))
    .filter((name) => !name.endsWith('.spec.ts'))
    .map((name) => ({ name, text: readFileSync(join(from, name), 'utf8') }));

/** Files of the project with one of these endings, tests left out. */
export const sources = (...endings: string[]): Source[] => read(folder, endings);

/** The sources of the shared widgets, each with the elements that it declares. */
export const widgets = () => ['ui', 'session']
  .flatMap((library) => read(join(LIBRARIES, library), ['ts']))
  .map((one) => ({ ...one, selectors: [...one.text.matchAll(/selector: '(td-[\w-]+)'/g)].map(([, selector = '']) => selector) }));

const TEMPLATE = /\btemplate:\s*(`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*')/g;

/** Every template of the project, in a file of its own or inside its component. */
export const templates = (): Source[] => [
  ...sources('html').filter(({ name }) => name !== 'src/index.html'),
  ...sources('ts').flatMap(({ name, text }) => [...text.matchAll(TEMPLATE)].map(([, template = '']) => ({ name, text: template }))),
];

/** `file: match` for every place in the sources that fits. */
export const places = (all: readonly Source[], form: RegExp): string[] =>
  all.flatMap(({ name, text }) => [...text.matchAll(form)].map(([match]) => `${name}: ${match.trim()}`));
