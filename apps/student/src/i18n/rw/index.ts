import { words } from '@tendril/ui/words/rw';
import exercises from './exercises.json';
import home from './home.json';
import mentoring from './mentoring.json';
import network from './network.json';
import shell from './shell.json';
import signIn from './sign-in.json';

/** One file for each area of keys; an area is one import and one word in the list. */
export default { ...words, exercises, home, mentoring, network, shell, signIn };
