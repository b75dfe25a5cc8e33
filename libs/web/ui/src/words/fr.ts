import errors from './fr/errors.json' with { type: 'json' };
import ui from './fr/ui.json' with { type: 'json' };

/** Texts of the widgets and of the errors that every application can meet, as the areas `ui` and `errors`. */
export const words = { ui, errors };
