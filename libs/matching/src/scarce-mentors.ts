import type { Solution } from './certificate';
import type { Instance } from './instance';
import { pose } from './problem';

/**
 * Mentors with whom there are too few places for the students who are unmatched, the dearest first. They are what alternating
 * paths from those students reach: the mentors whom one of them may have, whoever has these, and so on. Between them they have
 * fewer places than there are students who can have no other mentor (Hall 1935).
 */
export function scarceMentors(instance: Instance, solution: Solution): number[] {
  const { mentorPrice } = solution.certificate;
  return [...reached(instance, solution)].sort((one, other) => mentorPrice[other]! - mentorPrice[one]! || one - other);
}

function reached(instance: Instance, { mentorOf, certificate }: Solution): Set<number> {
  const { pinned, allows } = pose(instance, certificate.objective);
  const studentsOf = groupByMentor(instance, mentorOf);
  const students = new Set(Array.from(mentorOf.keys()).filter((student) => mentorOf[student] === -1));
  const mentors = new Set<number>();
  for (const student of students) {
    if (pinned[student] !== -1) continue;
    for (let at = instance.rowStart[student]!; at < instance.rowStart[student + 1]!; at++) {
      const mentor = instance.mentor[at]!;
      if (!allows(student, mentor) || mentors.has(mentor)) continue;
      mentors.add(mentor);
      for (const held of studentsOf[mentor]!) students.add(held);
    }
  }
  return mentors;
}

function groupByMentor({ mentors }: Instance, mentorOf: Int32Array): number[][] {
  const groups: number[][] = Array.from({ length: mentors }, () => []);
  mentorOf.forEach((mentor, student) => { if (mentor >= 0) groups[mentor]!.push(student); });
  return groups;
}
