import type { Change } from './alternatives';
import type { Solution } from './certificate';

export interface Comparison {
  /** The second less the first. */
  readonly change: Change;
  /** Students who are matched in the second alone. */
  readonly gained: number[];
  /** Students who are matched in the first alone. */
  readonly lost: number[];
  /** Students who are matched in both, with another mentor. */
  readonly moved: { readonly student: number; readonly from: number; readonly to: number }[];
  /** How many have the same mentor in both. */
  readonly kept: number;
}

/** Who is better off, worse off or elsewhere in the second solution. Students and mentors have the same numbers in both; new students come last. */
export function compare(first: Solution, second: Solution): Comparison {
  const gained: number[] = [];
  const lost: number[] = [];
  const moved: { student: number; from: number; to: number }[] = [];
  let kept = 0;
  for (let student = 0; student < Math.max(first.mentorOf.length, second.mentorOf.length); student++) {
    const from = first.mentorOf[student] ?? -1;
    const to = second.mentorOf[student] ?? -1;
    if (from === to) kept += from === -1 ? 0 : 1;
    else if (from === -1) gained.push(student);
    else if (to === -1) lost.push(student);
    else moved.push({ student, from, to });
  }
  const change = { matched: second.matched - first.matched, priorityMatched: second.priorityMatched - first.priorityMatched, score: second.score - first.score };
  return { change, gained, lost, moved, kept };
}
