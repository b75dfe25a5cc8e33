import errors from './rw/errors.json' with { type: 'json' };
import ui from './rw/ui.json' with { type: 'json' };

/** Texts of the widgets and of the errors that every application can meet, as the areas `ui` and `errors`. */
export const words = { ui, errors };
