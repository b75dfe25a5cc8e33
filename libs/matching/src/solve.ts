import { dualOf, totalsOf, verifyProblem, type Solution } from './certificate';
import { Engine } from './engine';
import { Cancelled } from './errors';
import { graphByMentor, graphByStudent, usefulPlaces } from './graph';
import type { Instance, Options } from './instance';
import { findPair, pairValue, pose, studentWorth, type Problem } from './problem';

const ROWS_BETWEEN_REPORTS = 256;

export interface Prices {
  readonly studentPrice: Int32Array;
  readonly mentorPrice: Int32Array;
}

interface Matching {
  readonly mentorOf: Int32Array;
  readonly prices: Prices;
}

/**
 * Assigns students to mentors: most matched, then most priority students matched, then the largest total of the scores
 * (or of the fairer scores). The same input gives the same bits. Throws InvalidInstance for bad input, Cancelled when
 * `shouldStop` says so, InvalidCertificate if the result cannot be proved.
 */
export function solve(instance: Instance, options: Options = {}): Solution {
  const problem = pose(instance, { fairness: options.fairness ?? 'total', stay: null });
  const places = usefulPlaces(problem);
  const scarce = places.reduce((sum, room) => sum + room, 0) < countSeekers(problem);
  const { mentorOf, prices } = (scarce ? solveByMentor : solveByStudent)(problem, places, options);
  return conclude(problem, mentorOf, prices);
}

/** Adds pinned students and full mentors to the prices, sums up, and checks the certificate. */
export function conclude(problem: Problem, mentorOf: Int32Array, prices: Prices): Solution {
  priceClosedMentors(problem, prices);
  placePinned(problem, mentorOf, prices);
  const { matched, priorityMatched, score, primal } = totalsOf(problem, mentorOf);
  const certificate = { ...prices, primal, dual: dualOf(problem.instance, prices), tier: problem.tier, objective: problem.objective };
  const solution = { mentorOf, matched, priorityMatched, score, certificate };
  verifyProblem(problem, solution);
  return solution;
}

function countSeekers({ instance: { students, rowStart }, pinned }: Problem): number {
  let seekers = 0;
  for (let student = 0; student < students; student++) {
    if (pinned[student] === -1 && rowStart[student + 1]! > rowStart[student]!) seekers++;
  }
  return seekers;
}

function solveByStudent(problem: Problem, places: Int32Array, options: Options): Matching {
  const graph = graphByStudent(problem, places);
  const engine = new Engine(graph);
  placeAll(engine, options);
  const mentorOf = new Int32Array(graph.rows).fill(-1);
  for (let mentor = 0; mentor < graph.columns; mentor++) {
    engine.eachRowOf(mentor, (student) => { mentorOf[student] = mentor; });
  }
  const studentPrice = graph.skip.map((skip, student) => graph.supply[student] ? skip - engine.dual(student) : 0);
  const mentorPrice = new Int32Array(graph.columns).map((_, mentor) => -engine.price(mentor));
  return { mentorOf, prices: { studentPrice, mentorPrice } };
}

function solveByMentor(problem: Problem, places: Int32Array, options: Options): Matching {
  const graph = graphByMentor(problem, places);
  const engine = new Engine(graph);
  placeAll(engine, options);
  const mentorOf = new Int32Array(graph.columns).fill(-1);
  for (let student = 0; student < graph.columns; student++) {
    engine.eachRowOf(student, (mentor) => { mentorOf[student] = mentor; });
  }
  const studentPrice = new Int32Array(graph.columns).map((_, student) => -engine.price(student));
  const mentorPrice = graph.skip.map((skip, mentor) => graph.supply[mentor] ? skip - engine.dual(mentor) : 0);
  return { mentorOf, prices: { studentPrice, mentorPrice } };
}

function placeAll(engine: Engine, { onProgress, shouldStop }: Options): void {
  const { rows } = engine.graph;
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_BETWEEN_REPORTS === 0) {
      if (shouldStop?.()) throw new Cancelled();
      onProgress?.(row, rows);
    }
    engine.place(row);
  }
  onProgress?.(rows, rows);
}

/** A mentor without a place to choose costs nothing in the dual: her price is what the best claim on her is worth. */
function priceClosedMentors(problem: Problem, { studentPrice, mentorPrice }: Prices): void {
  const { instance, pinned, room, allows } = problem;
  for (let student = 0; student < instance.students; student++) {
    if (pinned[student] !== -1) continue;
    for (let at = instance.rowStart[student]!, end = instance.rowStart[student + 1]!; at < end; at++) {
      const mentor = instance.mentor[at]!;
      if (room[mentor]! > 0 || !allows(student, mentor)) continue;
      const claim = studentWorth(problem, student) + pairValue(problem, student, at) - studentPrice[student]!;
      if (claim > mentorPrice[mentor]!) mentorPrice[mentor] = claim;
    }
  }
}

function placePinned(problem: Problem, mentorOf: Int32Array, { studentPrice, mentorPrice }: Prices): void {
  const { instance, pinned } = problem;
  for (let student = 0; student < instance.students; student++) {
    const mentor = pinned[student]!;
    if (mentor === -1) continue;
    mentorOf[student] = mentor;
    const worth = studentWorth(problem, student) + pairValue(problem, student, findPair(instance, student, mentor));
    studentPrice[student] = worth - mentorPrice[mentor]!;
  }
}
