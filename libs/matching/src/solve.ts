import type { Solution } from './certificate';
import { conclude } from './conclude';
import { graphByMentor, graphByStudent, roomForPairs, usefulPlaces } from './graph';
import type { Instance, Options } from './instance';
import type { Matching } from './matching';
import { PlaceEngine } from './place-engine';
import { pose, type Problem } from './problem';
import { Reporter } from './reporter';
import { sharpen } from './sharpen';
import { StudentEngine } from './student-engine';

/**
 * Assigns students to mentors: most matched, then most priority students matched, then the largest total of the scores
 * (or of the fairer scores). The same input gives the same bits. Throws InvalidInstance for bad input, Cancelled when
 * `shouldStop` says so, InvalidCertificate if the result cannot be proved.
 */
export function solve(instance: Instance, options: Options = {}): Solution {
  const problem = pose(instance, { fairness: options.fairness ?? 'total', stay: null });
  return conclude(problem, match(problem, options));
}

/** Searches from the side with less to place; priority students first where places are enough for them but not for all. */
function match(problem: Problem, options: Options): Matching {
  const places = usefulPlaces(problem);
  const supply = places.reduce((sum, room) => sum + room, 0);
  const { all, first } = countSeekers(problem);
  if (supply >= all) return solveByStudent(problem, places, options);
  return sharpen(problem, (supply >= first ? solveInTwoPhases : solveByPlace)(problem, places, options));
}

function countSeekers({ instance: { students, rowStart, priority }, pinned }: Problem): { all: number; first: number } {
  let all = 0, first = 0;
  for (let student = 0; student < students; student++) {
    if (pinned[student] !== -1 || rowStart[student + 1]! === rowStart[student]!) continue;
    all++;
    first += priority[student]!;
  }
  return { all, first };
}

function solveByStudent(problem: Problem, places: Int32Array, options: Options): Matching {
  const engine = new StudentEngine(graphByStudent(problem, places, () => true));
  new Reporter(options, engine.graph.rows).each(engine.graph.rows, (student) => engine.place(student));
  return engine.read();
}

function solveByPlace(problem: Problem, places: Int32Array, options: Options): Matching {
  const engine = new PlaceEngine(graphByMentor(problem, places));
  new Reporter(options, engine.graph.rows).each(engine.graph.rows, (mentor) => engine.fill(mentor));
  return engine.read();
}

/**
 * The priority students find places; then the places that are left find the other students, which unmatches nobody. In
 * between all prices where places are not scarce to the priority students rise to the level at which one more student is
 * just not worth a place. Prices of the first phase are the smallest possible, so each is either what moves are worth
 * (below matchWorth) or what one more priority student is worth (above priorityWorth): the two levels never meet.
 */
function solveInTwoPhases(problem: Problem, places: Int32Array, options: Options): Matching {
  const { instance: { students, mentors, priority }, span, matchWorth } = problem;
  const report = new Reporter(options, students + mentors);
  const pairs = roomForPairs(problem.instance);
  const first = new StudentEngine(graphByStudent(problem, places, (student) => priority[student] === 1, pairs));
  report.each(students, (student) => first.place(student));
  const { mentorOf, prices: { studentPrice, mentorPrice } } = first.read();
  const left = places.slice();
  const rise = mentorPrice.map((price) => price < 2 * matchWorth ? span + matchWorth : 0);
  for (let student = 0; student < students; student++) {
    const mentor = mentorOf[student]!;
    if (mentor === -1) continue;
    studentPrice[student]! -= rise[mentor]!;
    left[mentor]!--;
  }
  for (let mentor = 0; mentor < mentors; mentor++) mentorPrice[mentor]! += rise[mentor]!;
  const second = new PlaceEngine(graphByMentor(problem, places, pairs)).load({ mentorOf, prices: { studentPrice, mentorPrice } });
  report.each(mentors, (mentor) => second.fill(mentor, left[mentor]!));
  return second.read();
}
