import { words } from '@tendril/ui/words/fr';
import chooseSchool from './choose-school.json';
import errors from './errors.json';
import exercises from './exercises.json';
import invitation from './invitation.json';
import matching from './matching.json';
import mentors from './mentors.json';
import reviews from './reviews.json';
import roles from './roles.json';
import roster from './roster.json';
import settings from './settings.json';
import shell from './shell.json';
import signIn from './sign-in.json';
import students from './students.json';
import today from './today.json';

/** One file for each area of keys; an area is one import and one line of the list. */
export default {
  ...words,
  chooseSchool,
  errors: { ...words.errors, ...errors },
  exercises,
  invitation,
  matching,
  mentors,
  reviews,
  roles,
  roster,
  settings,
  shell,
  signIn,
  students,
  today,
};
