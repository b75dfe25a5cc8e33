import type { Solution } from './certificate';
import { checkRow, expectArray } from './check-instance';
import { conclude } from './conclude';
import { InvalidInstance } from './errors';
import { graphByStudent, packPair, usefulPlaces } from './graph';
import type { Instance } from './instance';
import { pose, studentWorth, type Problem } from './problem';
import { resolve } from './resolve';
import { StudentEngine } from './student-engine';

export interface Arrival {
  /** The newcomer's mentor, -1 = unmatched. */
  readonly mentor: number;
  /** The others who move for it, and where each goes, -1 = unmatched. */
  readonly moves: number[];
  readonly to: number[];
}

/**
 * A solved instance kept open for newcomers: each costs one search, not a solution. They get the numbers after the last
 * student, in order. `solution` proves the whole again.
 */
export class Arrivals {
  private readonly problem: Problem;
  private readonly engine: StudentEngine;
  private readonly rows: { readonly mentor: Int32Array; readonly score: Int32Array }[] = [];

  /** Makes room for so many newcomers. Throws as `solve`. */
  constructor(private readonly instance: Instance, solution: Solution, private readonly most: number) {
    const padded = withRows(instance, Array.from({ length: most }, () => NOBODY));
    const start = resolve(padded, solution);
    this.problem = pose(padded, start.certificate.objective);
    const places = usefulPlaces(this.problem, most);
    this.engine = new StudentEngine(graphByStudent(this.problem, places, () => true)).load(this.open(start));
  }

  /** Adds a student with these eligible mentors, ascending, and their scores. Throws InvalidInstance. */
  add(mentor: Int32Array, score: Int32Array, priority: 0 | 1): Arrival {
    const { problem, engine } = this;
    const student = this.instance.students + this.rows.length;
    if (this.rows.length === this.most) throw new InvalidInstance('too-many-students', { students: student + 1 });
    expectArray('score', score, 'Int32Array', mentor.length);
    checkRow({ student, mentors: this.instance.mentors, mentor, score, from: 0, end: mentor.length });
    this.rows.push({ mentor, score });
    problem.instance.priority[student] = priority;
    const packed: number[] = [];
    mentor.forEach((column, at) => {
      if (problem.room[column]! > 0 && problem.allows(student, column)) packed.push(packPair(problem.span - problem.values[score[at]!]!, column));
    });
    engine.admit(student, Int32Array.from(packed), problem.span + studentWorth(problem, student));
    engine.place(student);
    const own = engine.moved.indexOf(student);
    const others = (_: number, at: number) => at !== own;
    return { mentor: engine.movedTo[own] ?? -1, moves: engine.moved.filter(others), to: engine.movedTo.filter(others) };
  }

  /** The optimum with everybody who came, and its certificate. Throws InvalidCertificate. */
  solution(): { readonly instance: Instance; readonly solution: Solution } {
    const { mentorOf, prices } = this.engine.read();
    const instance = withRows(this.instance, this.rows, this.problem.instance.priority);
    const students = instance.students;
    const start = { mentorOf: mentorOf.slice(0, students), prices: { ...prices, studentPrice: prices.studentPrice.slice(0, students) } };
    return { instance, solution: resolve(instance, conclude({ ...this.problem, instance, pinned: this.problem.pinned.subarray(0, students) }, start)) };
  }

  /** The matching without those who do not take part in the search. */
  private open({ mentorOf, certificate: { studentPrice, mentorPrice } }: Solution) {
    const { pinned, room } = this.problem;
    return {
      mentorOf: mentorOf.map((mentor, student) => pinned[student] === -1 ? mentor : -1),
      prices: { studentPrice, mentorPrice: mentorPrice.map((price, mentor) => room[mentor] ? price : 0) },
    };
  }
}

type Row = { readonly mentor: Int32Array; readonly score: Int32Array };
const NOBODY: Row = { mentor: new Int32Array(), score: new Int32Array() };

function withRows(instance: Instance, rows: readonly Row[], priority: Uint8Array = instance.priority): Instance {
  const students = instance.students + rows.length;
  const rowStart = new Int32Array(students + 1);
  rowStart.set(instance.rowStart);
  rows.forEach((row, at) => { rowStart[instance.students + at + 1] = rowStart[instance.students + at]! + row.mentor.length; });
  const join = (first: Int32Array, field: keyof Row) => {
    const all = new Int32Array(rowStart[students]!);
    all.set(first);
    rows.forEach((row, at) => all.set(row[field], rowStart[instance.students + at]!));
    return all;
  };
  const padded = new Uint8Array(students);
  padded.set(priority.subarray(0, students));
  return { ...instance, students, rowStart, mentor: join(instance.mentor, 'mentor'), score: join(instance.score, 'score'), priority: padded };
}
