import errors from './rw/errors.json';
import ui from './rw/ui.json';

/** Texts of the widgets and of the errors that every application can meet, as the areas `ui` and `errors`. */
export const words = { ui, errors };
