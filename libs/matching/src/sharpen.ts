import { Heap } from './heap';
import type { Matching } from './matching';
import { pairValue, studentWorth, type Problem } from './problem';

/**
 * Lowers the mentors' prices to the least that still prove the matching, and raises their students' by as much: then a
 * price is exactly what one more place would add. Students' searches leave such prices already, places' searches do not.
 * A price may fall by the shortest way, in reduced costs, from a student left unmatched, or from a price of 0, through
 * students who would move up to the mentor.
 */
export function sharpen(problem: Problem, matching: Matching): Matching {
  const { mentorOf, prices: { studentPrice, mentorPrice } } = matching;
  const { instance: { students, mentors, rowStart, mentor: columns }, pinned, room, allows } = problem;
  const { begin, members } = groupByMentor(mentorOf, mentors);
  const fall = mentorPrice.slice();
  const heap = new Heap();
  const relax = (student: number, distance: number): void => {
    const base = distance + studentPrice[student]! - studentWorth(problem, student);
    for (let at = rowStart[student]!, end = rowStart[student + 1]!; at < end; at++) {
      const mentor = columns[at]!;
      const reached = base + mentorPrice[mentor]! - pairValue(problem, student, at);
      if (reached >= fall[mentor]! || room[mentor] === 0 || !allows(student, mentor)) continue;
      fall[mentor] = reached;
      heap.push(reached, mentor);
    }
  };
  for (let mentor = 0; mentor < mentors; mentor++) heap.push(fall[mentor]!, mentor);
  for (let student = 0; student < students; student++) if (mentorOf[student] === -1 && pinned[student] === -1) relax(student, 0);
  while (!heap.empty) {
    const distance = heap.key;
    const mentor = heap.pop();
    if (fall[mentor] !== distance) continue;
    for (let at = begin[mentor]!; at < begin[mentor + 1]!; at++) relax(members[at]!, distance);
  }
  for (let mentor = 0; mentor < mentors; mentor++) mentorPrice[mentor]! -= fall[mentor]!;
  for (let student = 0; student < students; student++) if (mentorOf[student] !== -1) studentPrice[student]! += fall[mentorOf[student]!]!;
  return matching;
}

function groupByMentor(mentorOf: Int32Array, mentors: number): { begin: Int32Array; members: Int32Array } {
  const begin = new Int32Array(mentors + 2);
  for (const mentor of mentorOf) if (mentor >= 0) begin[mentor + 2]!++;
  for (let mentor = 0; mentor < mentors; mentor++) begin[mentor + 2]! += begin[mentor + 1]!;
  const members = new Int32Array(begin[mentors + 1]!);
  mentorOf.forEach((mentor, student) => { if (mentor >= 0) members[begin[mentor + 1]!++] = student; });
  return { begin, members };
}
