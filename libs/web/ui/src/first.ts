/** What a first page and the start of an application need; the rest of the widgets comes with the screens. */
export { Icon, provideIcons, type IconName, type IconSet } from './icon/icon';
export { PHONE_ICONS } from './icon/phone-icons';
export { CONSOLE_ICONS } from './icon/console-icons';
export { LanguageStore, LANGUAGE_NAMES, type Language, type LanguageFiles } from './languages/language-store';
export { provideLanguages } from './languages/provide-languages';
export { injectText, injectPlural, pluralForm } from './languages/text';
export type { TextParams, Texts } from './languages/texts';
export { injectErrorText } from './languages/error-text';
export { LanguageSegment } from './language-switch/language-segment';
export { Notice } from './pill/notice';
export { Field, type FieldProblem } from './field/field';
export { FieldInput } from './field/field-input';
export { Sprout } from './leaf/sprout';
export { provideTitles } from './routing/titles';
export { provideKeptFocus } from './routing/kept-focus';
