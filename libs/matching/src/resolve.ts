import type { Solution } from './certificate';
import { conclude } from './conclude';
import { InvalidInstance } from './errors';
import { eachOpenPair, graphByMentor, graphByStudent, usefulPlaces } from './graph';
import type { Instance, Options } from './instance';
import type { Matching } from './matching';
import { PlaceEngine } from './place-engine';
import { pairValue, pose, studentWorth, type Objective, type Problem } from './problem';
import { Reporter } from './reporter';
import { sharpen } from './sharpen';
import { StudentEngine } from './student-engine';

export interface ResolveOptions extends Options {
  /** Added to the score of a pair that stays, 0 to 1000: what a change must be worth. Default 0. */
  readonly stayBonus?: number;
}

/**
 * The optimum of a changed instance, begun from the prices of an earlier one: only what changed is searched again. Students
 * and mentors keep their numbers; new ones come last; who left has no pairs, or no capacity. Throws as `solve`.
 */
export function resolve(instance: Instance, previous: Solution, options: ResolveOptions = {}): Solution {
  const fairness = options.fairness ?? previous.certificate.objective.fairness;
  const bonus = options.stayBonus ?? 0;
  return resolveFor({ fairness, stay: bonus === 0 ? null : { bonus, mentorOf: previous.mentorOf } }, instance, previous, options);
}

/** The same with another objective than the earlier one, or just that. */
export function resolveFor(objective: Objective, instance: Instance, previous: Solution, options: Options = {}): Solution {
  if (previous.mentorOf.length > instance.students) throw new InvalidInstance('wrong-length', { field: 'students', expected: previous.mentorOf.length, found: instance.students });
  const problem = pose(instance, objective);
  const places = usefulPlaces(problem);
  const start = takeUp(problem, places, previous);
  return conclude(problem, sharpen(problem, placeWaiting(problem, places, fillFreed(problem, places, start, options), options)));
}

/** The earlier prices and as much of the earlier matching as they still support. */
function takeUp(problem: Problem, places: Int32Array, previous: Solution): Matching {
  const { instance } = problem;
  const mentorPrice = rescale(problem, places, previous);
  const studentPrice = new Int32Array(instance.students);
  const mentorOf = new Int32Array(instance.students).fill(-1);
  const load = new Int32Array(instance.mentors);
  for (let student = 0; student < instance.students; student++) {
    const worth = studentWorth(problem, student);
    let best = 0;
    let gainOfStaying = -1;
    eachOpenPair(problem, student, (mentor, at) => {
      const gain = worth + pairValue(problem, student, at) - mentorPrice[mentor]!;
      if (gain > best) best = gain;
      if (mentor === previous.mentorOf[student]) gainOfStaying = gain;
    });
    studentPrice[student] = best;
    const mentor = previous.mentorOf[student] ?? -1;
    if (gainOfStaying !== best || load[mentor]! >= places[mentor]!) continue;
    mentorOf[student] = mentor;
    load[mentor]!++;
  }
  return { mentorOf, prices: { studentPrice, mentorPrice } };
}

/** Prices in the tiers of the new problem, which depend on how many students there are; a closed mentor gets hers at the end. */
function rescale({ instance, matchWorth }: Problem, places: Int32Array, { certificate }: Solution): Int32Array {
  const prices = new Int32Array(instance.mentors);
  const known = certificate.mentorPrice.subarray(0, instance.mentors);
  known.forEach((price, mentor) => {
    if (places[mentor] === 0) return;
    const level = Math.round(price / certificate.matchWorth);
    prices[mentor] = Math.max(0, price + level * (matchWorth - certificate.matchWorth));
  });
  return prices;
}

/** A place that was given up, or is new, with a mentor who has a price: the place looks for a student. */
function fillFreed(problem: Problem, places: Int32Array, start: Matching, options: Options): Matching {
  const free = places.slice();
  for (const mentor of start.mentorOf) if (mentor >= 0) free[mentor]!--;
  const freed = indicesWhere(free, (mentor) => free[mentor]! > 0 && start.prices.mentorPrice[mentor]! > 0);
  if (!freed.length) return start;
  const engine = new PlaceEngine(graphByMentor(problem, places)).load(start);
  new Reporter(options, freed.length).each(freed.length, (at) => engine.fill(freed[at]!, free[freed[at]!]!));
  return engine.read();
}

/** A student who is not matched though a place would be worth it looks for one. */
function placeWaiting(problem: Problem, places: Int32Array, start: Matching, options: Options): Matching {
  const { mentorOf, prices: { studentPrice } } = start;
  const waiting = indicesWhere(mentorOf, (student) => mentorOf[student] === -1 && studentPrice[student]! > 0);
  if (!waiting.length) return start;
  const engine = new StudentEngine(graphByStudent(problem, places, () => true)).load(start);
  new Reporter(options, waiting.length).each(waiting.length, (at) => engine.place(waiting[at]!));
  return engine.read();
}

function indicesWhere(array: Int32Array, holds: (index: number) => boolean): number[] {
  const indices: number[] = [];
  for (let index = 0; index < array.length; index++) if (holds(index)) indices.push(index);
  return indices;
}
