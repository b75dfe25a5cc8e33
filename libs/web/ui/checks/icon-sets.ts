import { CONSOLE_ICONS } from '../src/icon/console-icons';
import type { IconSet } from '../src/icon/icon';
import { PHONE_ICONS } from '../src/icon/phone-icons';

declare const PROJECT_FOLDER: string;

const SETS = { CONSOLE_ICONS, PHONE_ICONS };

/** The sets of icons that the project under test is drawn in: an application has one, a library is drawn in either. */
const names = (PROJECT_FOLDER.endsWith('/console') ? ['CONSOLE_ICONS'] : PROJECT_FOLDER.includes('/apps/') ? ['PHONE_ICONS'] : ['CONSOLE_ICONS', 'PHONE_ICONS']) as (keyof typeof SETS)[];
export const sets: readonly IconSet[] = names.map((name) => SETS[name]);

/** How an application's configuration would provide them. */
export const provided = names.map((name) => `provideIcons(${name})`);
