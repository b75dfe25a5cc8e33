import { provided, sets } from './icon-sets';
import { folder, places, type Source, sources, templates, widgets } from './project';

const IN_TEMPLATES = /<td-icon\b[^>]*?\sname="([\w-]+)"|\b(?:openI|i)con="([\w-]+)"/g;
const CHOSEN_IN_TEMPLATES = /<td-icon\b[^>]*?\s\[name\]="([^"]*)"|\[(?:openI|i)con\]="([^"]*)"/g;
const OF_A_WIDGET = /IconName> = \{([^}]*)\}|input<IconName>\(([^)]*)\)/g;
const COMPARED = /[!=]== '[^']*'/g;

const found = ({ name, text }: Source, form: RegExp) => [...text.matchAll(form)].map(([, one, other]) => ({ name, text: one ?? other ?? '' }));
const quoted = ({ name, text }: Source) => [...text.replace(COMPARED, '').matchAll(/'([\w-]+)'/g)].map(([, icon = '']) => ({ name, icon }));
const drawnIn = (all: readonly Source[]) => all.flatMap((one) => [
  ...found(one, IN_TEMPLATES).map(({ name, text: icon }) => ({ name, icon })), ...found(one, CHOSEN_IN_TEMPLATES).flatMap(quoted), ...found(one, OF_A_WIDGET).flatMap(quoted),
]);

/** The widgets of the library that these templates draw, and those that these draw. */
function drawnBy(pages: readonly Source[], all = widgets()): Source[] {
  const drawn = all.filter(({ selectors }) => selectors.some((selector) => pages.some(({ text }) => text.includes(`<${selector}`))));
  return drawn.length ? [...drawn, ...drawnBy(drawn, all.filter((one) => !drawn.includes(one)))] : [];
}

const missing = (all: readonly Source[]) => drawnIn(all).filter(({ icon }) => !sets.some((set) => icon in set.shapes));

it('an application is tested with the icons that it provides', () => {
  expect(places(sources('ts'), /provideIcons\(\w+\)/g)).toEqual(folder.includes('/apps/') ? provided.map((one) => `src/app/app.config.ts: ${one}`) : []);
});

it('every icon that is drawn is in the set of its application', () => {
  expect(drawnIn(templates()).length).toBeGreaterThanOrEqual(sources('html').length);
  expect(missing(templates())).toEqual([]);
});

it('every icon of a widget is in the set of the application that draws the widget', () => {
  expect(missing(drawnBy(templates()))).toEqual([]);
});
