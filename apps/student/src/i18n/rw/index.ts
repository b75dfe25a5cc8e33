import { words } from '@tendril/ui/words/rw';
import errors from './errors.json' with { type: 'json' };
import exercises from './exercises.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import mentoring from './mentoring.json' with { type: 'json' };
import network from './network.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };

/** One file for each area of keys; an area is one import and one line of the list. */
export default {
  ...words,
  errors: { ...words.errors, ...errors },
  exercises,
  home,
  mentoring,
  network,
  shell,
  signIn,
};
