import { createRequire } from 'node:module';
import type { Instance } from '@tendril/matching';

/** A way to match: per student the mentor or -1. */
export type Rival = (instance: Instance) => Int32Array | Promise<Int32Array>;

/** The best pair first, priority students before the others, each pair taken while both sides are free. */
export function greedy({ students, rowStart, mentor, score, capacity, priority }: Instance): Int32Array {
  const room = capacity.slice();
  const mentorOf = new Int32Array(students).fill(-1);
  const studentOf = new Int32Array(mentor.length);
  for (let student = 0; student < students; student++) studentOf.fill(student, rowStart[student], rowStart[student + 1]);
  const worth = score.map((value, at) => value + (priority[studentOf[at]!] ? 1001 : 0));
  const order = Int32Array.from(mentor.keys()).sort((one, other) => worth[other]! - worth[one]! || one - other);
  for (const at of order) {
    if (mentorOf[studentOf[at]!] !== -1 || room[mentor[at]!] === 0) continue;
    mentorOf[studentOf[at]!] = mentor[at]!;
    room[mentor[at]!]!--;
  }
  return mentorOf;
}

/** Gale and Shapley 1962: students propose, a mentor keeps the best she was offered, priority students before the others. */
export function deferredAcceptance({ students, mentors, rowStart, mentor, score, capacity, priority }: Instance): Int32Array {
  const mentorOf = new Int32Array(students).fill(-1);
  const wishes = Array.from({ length: students }, (_, student) =>
    Int32Array.from({ length: rowStart[student + 1]! - rowStart[student]! }, (__, at) => rowStart[student]! + at).sort((one, other) => score[other]! - score[one]! || one - other));
  const next = new Int32Array(students);
  const held: { student: number; worth: number }[][] = Array.from({ length: mentors }, () => []);
  const proposing = Array.from({ length: students }, (_, student) => students - 1 - student);
  while (proposing.length) {
    const student = proposing.pop()!;
    const at = wishes[student]![next[student]!++];
    if (at === undefined) continue;
    const column = mentor[at]!;
    const offers = held[column]!;
    offers.push({ student, worth: score[at]! + (priority[student] ? 1001 : 0) });
    offers.sort((one, other) => other.worth - one.worth || one.student - other.student);
    if (offers.length > capacity[column]!) proposing.push(offers.pop()!.student);
  }
  held.forEach((offers, column) => offers.forEach(({ student }) => { mentorOf[student] = column; }));
  return mentorOf;
}

/** HiGHS as WebAssembly on the whole linear program, all tiers in one objective. */
export async function highs({ students, mentors, rowStart, mentor, score, capacity, priority }: Instance): Promise<Int32Array> {
  const { default: load } = await import('highs');
  const solver = await load();
  const tier = 1000 * students + 1;
  const objective: string[] = [];
  const rows: string[] = [];
  const columns: string[][] = Array.from({ length: mentors }, () => []);
  for (let student = 0; student < students; student++) {
    const row: string[] = [];
    for (let at = rowStart[student]!; at < rowStart[student + 1]!; at++) {
      objective.push(`${(priority[student] ? 2 : 1) * tier + score[at]!} x${at}`);
      row.push(`x${at}`);
      columns[mentor[at]!]!.push(`x${at}`);
    }
    if (row.length) rows.push(`s${student}: ${row.join('\n + ')} <= 1`);
  }
  columns.forEach((column, index) => { if (column.length) rows.push(`m${index}: ${column.join('\n + ')} <= ${capacity[index]!}`); });
  const { Columns } = solver.solve(`Maximize\n obj: ${objective.join('\n + ')}\nSubject To\n ${rows.join('\n ')}\nEnd`);
  const mentorOf = new Int32Array(students).fill(-1);
  for (let student = 0; student < students; student++) {
    for (let at = rowStart[student]!; at < rowStart[student + 1]!; at++) {
      const chosen = Columns[`x${at}`];
      if (chosen && 'Primal' in chosen && chosen.Primal > 0.5) mentorOf[student] = mentor[at]!;
    }
  }
  return mentorOf;
}

/** The package munkres-js: Kuhn and Munkres on a full square matrix, a column for each place. */
export function munkres({ students, rowStart, mentor, score, capacity, priority }: Instance): Int32Array {
  const solve = createRequire(import.meta.url)('munkres-js') as (costs: number[][]) => [number, number][];
  const tier = 1000 * students + 1;
  const places = [...capacity].flatMap((count, column) => Array.from({ length: count }, () => column));
  const first = new Map<number, number>();
  places.forEach((column, place) => { if (!first.has(column)) first.set(column, place); });
  const size = Math.max(students, places.length);
  const costs = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let student = 0; student < students; student++) {
    for (let at = rowStart[student]!; at < rowStart[student + 1]!; at++) {
      const place = first.get(mentor[at]!);
      if (place === undefined) continue;
      costs[student]!.fill(-((priority[student] ? 2 : 1) * tier + score[at]!), place, place + capacity[mentor[at]!]!);
    }
  }
  const mentorOf = new Int32Array(students).fill(-1);
  for (const [row, place] of solve(costs)) {
    if (row < students && place < places.length && costs[row]![place]! < 0) mentorOf[row] = places[place]!;
  }
  return mentorOf;
}
