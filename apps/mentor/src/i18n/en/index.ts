import { words } from '@tendril/ui/words/en';
import application from './application.json' with { type: 'json' };
import ask from './ask.json' with { type: 'json' };
import details from './details.json' with { type: 'json' };
import enter from './enter.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import home from './home.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import students from './students.json' with { type: 'json' };
import welcome from './welcome.json' with { type: 'json' };

/** One file for each area of keys; an area is one import and one line of the list. */
export default {
  ...words,
  application,
  ask,
  details,
  enter,
  errors: { ...words.errors, ...errors },
  home,
  shell,
  signIn,
  students,
  welcome,
};
