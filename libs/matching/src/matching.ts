import type { Engine } from './engine';

export interface Prices {
  readonly studentPrice: Int32Array;
  readonly mentorPrice: Int32Array;
}

/** Who goes to whom, and the prices that say why; pinned students and closed mentors still left out. */
export interface Matching {
  readonly mentorOf: Int32Array;
  readonly prices: Prices;
}

/** Reads an engine whose rows are students. */
export function ofStudentEngine(engine: Engine): Matching {
  const { rows, columns, supply, skip } = engine.graph;
  const mentorOf = new Int32Array(rows).fill(-1);
  for (let mentor = 0; mentor < columns; mentor++) {
    engine.eachRowOf(mentor, (student) => { mentorOf[student] = mentor; });
  }
  const studentPrice = skip.map((most, student) => supply[student] ? most - engine.dual(student) : 0);
  const mentorPrice = new Int32Array(columns).map((_, mentor) => -engine.price(mentor));
  return { mentorOf, prices: { studentPrice, mentorPrice } };
}

/** Reads an engine whose rows are mentors. */
export function ofMentorEngine(engine: Engine): Matching {
  const { columns, supply, skip } = engine.graph;
  const mentorOf = new Int32Array(columns).fill(-1);
  for (let student = 0; student < columns; student++) {
    engine.eachRowOf(student, (mentor) => { mentorOf[student] = mentor; });
  }
  const studentPrice = new Int32Array(columns).map((_, student) => -engine.price(student));
  const mentorPrice = skip.map((most, mentor) => supply[mentor] ? most - engine.dual(mentor) : 0);
  return { mentorOf, prices: { studentPrice, mentorPrice } };
}
