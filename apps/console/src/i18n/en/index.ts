import { words } from '@tendril/ui/words/en';
import chooseSchool from './choose-school.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import exclusions from './exclusions.json' with { type: 'json' };
import exercises from './exercises.json' with { type: 'json' };
import interviews from './interviews.json' with { type: 'json' };
import invitation from './invitation.json' with { type: 'json' };
import matching from './matching.json' with { type: 'json' };
import mentors from './mentors.json' with { type: 'json' };
import newPassword from './new-password.json' with { type: 'json' };
import palette from './palette.json' with { type: 'json' };
import rematch from './rematch.json' with { type: 'json' };
import reports from './reports.json' with { type: 'json' };
import reviews from './reviews.json' with { type: 'json' };
import roles from './roles.json' with { type: 'json' };
import roster from './roster.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import shell from './shell.json' with { type: 'json' };
import signIn from './sign-in.json' with { type: 'json' };
import students from './students.json' with { type: 'json' };
import today from './today.json' with { type: 'json' };
import trail from './trail.json' with { type: 'json' };
import wish from './wish.json' with { type: 'json' };

/** One file for each area of keys; an area is one import and one line of the list. */
export default {
  ...words,
  chooseSchool,
  errors: { ...words.errors, ...errors },
  exclusions,
  exercises,
  interviews,
  invitation,
  matching,
  mentors,
  newPassword,
  palette,
  rematch,
  reports,
  reviews,
  roles,
  roster,
  rules,
  settings,
  shell,
  signIn,
  students,
  today,
  trail,
  wish,
};
