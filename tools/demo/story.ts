import { SignIn } from '@tendril/identity';
import { SaveMatchWish } from '@tendril/mentoring';
import type { Given } from './assignments';
import { hasLeft, isOnTheMove } from './changes';
import { makeContacts } from './contacts';
import { GOALS, WORK } from './people';
import { between, pick, some } from './random';
import type { DemoSchool, DemoStudent } from './school';
import type { Stage } from './stage';
import { workOn } from './work';

/** One thing that a student, or a counsellor for her, did. */
export interface Act {
  readonly daysAgo: number;
  /** Of the school's day. */
  readonly minute: number;
  readonly run: (moment: Date) => Promise<unknown>;
}

/** A student while her history is played. */
export interface Actor {
  readonly stage: Stage;
  readonly student: DemoStudent;
  /** Ids of the contacts that she has so far, the oldest first. */
  readonly contacts: string[];
}

/** All that one student did this term, in its order: contacts, exercises, a wish, and the last visit. Some never came. */
export function storyOf(stage: Stage, school: DemoSchool, student: DemoStudent, given: readonly Given[]): Act[] {
  const { random } = student;
  const actor: Actor = { stage, student, contacts: [] };
  const quiet = random() < 0.1 || hasLeft(student);
  const network = quiet ? [] : makeContacts(actor);
  const own = isOnTheMove(student) || quiet ? [] : given.filter(one => one.cohortIds.includes(student.cohort.id));
  const acts = [...network, ...own.flatMap(one => workOn(actor, one)), ...(quiet || random() > 0.52 ? [] : [wish(actor, school)])];
  acts.sort((one, other) => other.daysAgo - one.daysAgo || one.minute - other.minute);
  const last = acts.findLast(one => one.daysAgo >= 0);
  if (last && student.pin) acts.push({ daysAgo: last.daysAgo, minute: last.minute, run: moment => visit(stage, school, student, moment) });
  return acts;
}

function wish({ stage, student }: Actor, { plan }: DemoSchool): Act {
  const { random } = student;
  const occupations = [...new Set(Array.from({ length: between(random, 1, 3) }, () => pick(random, WORK)[1]))];
  const rare = random();
  const times = rare < 0.03 ? [plan.rareTime] : some(random, ['after-school', 'evening', 'saturday-morning', 'lunch'] as const, between(random, 1, 3));
  const languages = rare > 0.975 ? [plan.rareLanguage] : [...pick(random, plan.spoken)];
  const goal = pick(random, GOALS);
  return { daysAgo: random() < 0.6 ? between(random, 22, 45) : between(random, 1, 20), minute: between(random, 480, 960), run: moment => stage.as(student, moment, () =>
    stage.get(SaveMatchWish).run({ occupations, languages, times, goal, version: 0 })) };
}

/** Signs in with the PIN of the slip, in the computer room. */
const visit = (stage: Stage, { plan }: DemoSchool, { username, pin }: DemoStudent, moment: Date): Promise<unknown> =>
  stage.at(moment, () => stage.get(SignIn).byPin(plan.slug, username, pin, '127.0.0.1'));
