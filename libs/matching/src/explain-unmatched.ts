import type { Solution } from './certificate';
import { InvalidInstance } from './errors';
import type { Instance } from './instance';
import { pose } from './problem';

export type Reason = 'no-eligible-mentor' | { readonly tooFewPlaces: { readonly students: number[]; readonly mentors: number[] } };

/**
 * Why this student has no mentor. Either nobody is eligible, or there is a set of students, this one among them, who
 * share too few places: all mentors open to them (to pinned ones, their own) have fewer places than they are (Hall 1935).
 * The set is what alternating paths from the student reach; both lists ascend.
 */
export function explainUnmatched(instance: Instance, solution: Solution, student: number): Reason {
  if (!Number.isInteger(student) || student < 0 || student >= instance.students) throw new InvalidInstance('student-out-of-range', { student });
  if (solution.mentorOf[student] !== -1) throw new InvalidInstance('student-not-unmatched', { student });
  const { students, mentors } = reach(instance, solution, [student]);
  if (!mentors.size) return 'no-eligible-mentor';
  return { tooFewPlaces: { students: ascending(students), mentors: ascending(mentors) } };
}

/** All mentors with whom there are too few places for the students who are unmatched: those of their sets together, the dearest first. */
export function scarceMentors(instance: Instance, solution: Solution): number[] {
  const { mentorPrice } = solution.certificate;
  const unmatched = Array.from(solution.mentorOf.keys()).filter((student) => solution.mentorOf[student] === -1);
  return ascending(reach(instance, solution, unmatched).mentors).sort((one, other) => mentorPrice[other]! - mentorPrice[one]!);
}

/** Whom alternating paths reach: the mentors whom one of the students may have, whoever has them, and so on. */
function reach(instance: Instance, solution: Solution, from: readonly number[]): { students: Set<number>; mentors: Set<number> } {
  const { pinned, allows } = pose(instance, solution.certificate.objective);
  const studentsOf = groupByMentor(instance, solution.mentorOf);
  const students = new Set(from);
  const mentors = new Set<number>();
  for (const reached of students) {
    if (pinned[reached] !== -1) continue;
    for (let at = instance.rowStart[reached]!; at < instance.rowStart[reached + 1]!; at++) {
      const mentor = instance.mentor[at]!;
      if (!allows(reached, mentor) || mentors.has(mentor)) continue;
      mentors.add(mentor);
      for (const held of studentsOf[mentor]!) students.add(held);
    }
  }
  return { students, mentors };
}

function groupByMentor({ mentors }: Instance, mentorOf: Int32Array): number[][] {
  const groups: number[][] = Array.from({ length: mentors }, () => []);
  mentorOf.forEach((mentor, student) => { if (mentor >= 0) groups[mentor]!.push(student); });
  return groups;
}

function ascending(numbers: Set<number>): number[] {
  return [...numbers].sort((one, other) => one - other);
}
