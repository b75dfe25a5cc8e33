/** One of many, found by writing; apart from the forms, because few screens have one. */
export { Combobox } from './combobox/combobox';
