import { CONSOLE_ICONS } from '../src/icon/console-icons';
import { PHONE_ICONS } from '../src/icon/phone-icons';
import { places, sources, templates } from './project';

const ICON = /<td-icon\b[^>]*?\sname="([\w-]+)"/g;

const drawn = templates().flatMap(({ name, text }) => [...text.matchAll(ICON)].map(([, icon = '']) => ({ name, icon })));
const provided = places(sources('ts'), /provideIcons\((\w+)\)/g).join();
const sets = provided.includes('CONSOLE') ? [CONSOLE_ICONS] : provided.includes('PHONE') ? [PHONE_ICONS] : [CONSOLE_ICONS, PHONE_ICONS];

it('every icon that is drawn is in the set of its application', () => {
  expect(drawn.filter(({ icon }) => !sets.some((set) => icon in set.shapes))).toEqual([]);
});
