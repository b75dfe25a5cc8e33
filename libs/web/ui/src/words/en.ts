import errors from './en/errors.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };

/** Texts of the widgets and of the errors that every application can meet, as the areas `ui` and `errors`. */
export const words = { ui, errors };
