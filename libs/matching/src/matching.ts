import type { PlaceEngine } from './place-engine';
import type { StudentEngine } from './student-engine';

export interface Prices {
  readonly studentPrice: Int32Array;
  readonly mentorPrice: Int32Array;
}

/** Who goes to whom, and the prices that say why; pinned students and closed mentors still left out. */
export interface Matching {
  readonly mentorOf: Int32Array;
  readonly prices: Prices;
}

export function ofStudentEngine(engine: StudentEngine): Matching {
  const { rows, columns, supply, skip } = engine.graph;
  const mentorOf = new Int32Array(rows).fill(-1);
  for (let mentor = 0; mentor < columns; mentor++) {
    engine.eachStudentOf(mentor, (student) => { mentorOf[student] = mentor; });
  }
  const studentPrice = skip.map((most, student) => supply[student] ? most - engine.dual(student) : 0);
  const mentorPrice = new Int32Array(columns).map((_, mentor) => -engine.price(mentor));
  return { mentorOf, prices: { studentPrice, mentorPrice } };
}

export function ofPlaceEngine(engine: PlaceEngine): Matching {
  const { columns, supply, skip } = engine.graph;
  const mentorOf = new Int32Array(columns).map((_, student) => engine.mentorOf(student));
  const studentPrice = new Int32Array(columns).map((_, student) => -engine.price(student));
  const mentorPrice = skip.map((most, mentor) => supply[mentor] ? most - engine.dual(mentor) : 0);
  return { mentorOf, prices: { studentPrice, mentorPrice } };
}
