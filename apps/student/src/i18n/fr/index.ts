import { words } from '@tendril/ui/words/fr';
import errors from './errors.json';
import exercises from './exercises.json';
import home from './home.json';
import mentoring from './mentoring.json';
import network from './network.json';
import shell from './shell.json';
import signIn from './sign-in.json';

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
