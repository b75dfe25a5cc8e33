import { words } from '@tendril/ui/words/fr';
import application from './application.json';
import details from './details.json';
import enter from './enter.json';
import errors from './errors.json';
import home from './home.json';
import shell from './shell.json';
import signIn from './sign-in.json';
import students from './students.json';
import welcome from './welcome.json';

/** One file for each area of keys; an area is one import and one line of the list. */
export default {
  ...words,
  application,
  details,
  enter,
  errors: { ...words.errors, ...errors },
  home,
  shell,
  signIn,
  students,
  welcome,
};
