import { explainUnmatched } from './explain-unmatched';
import type { Instance } from './instance';
import { solve } from './solve';
import { draw, SHAPES } from './testing/shapes';

const EACH = 150;

describe('explainUnmatched', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`names students who share fewer places than they are: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const instance = draw(shape, seed);
        const { mentorOf, ...rest } = solve(instance);
        mentorOf.forEach((mentor, student) => {
          if (mentor !== -1) return;
          const reason = explainUnmatched(instance, { mentorOf, ...rest }, student);
          if (reason === 'no-eligible-mentor') expect(openTo(instance, student)).toEqual([]);
          else expectHallViolation(instance, student, reason.tooFewPlaces);
        });
      }
    });
  }

  it('refuses to explain a student who is matched, or does not exist', () => {
    const instance = draw(SHAPES['one by one']!, 0);
    const solution = solve({ ...instance, capacity: Int32Array.of(1), rowStart: Int32Array.of(0, 1), mentor: Int32Array.of(0), score: Int32Array.of(5) });
    expect(() => explainUnmatched(instance, solution, 0)).toThrow(expect.objectContaining({ code: 'student-not-unmatched' }));
    expect(() => explainUnmatched(instance, solution, 1)).toThrow(expect.objectContaining({ code: 'student-out-of-range' }));
  });
});

function expectHallViolation(instance: Instance, student: number, { students, mentors }: { students: number[]; mentors: number[] }): void {
  expect(students).toContain(student);
  for (const member of students) expect(mentors).toEqual(expect.arrayContaining(openTo(instance, member)));
  expect(mentors.reduce((places, mentor) => places + instance.capacity[mentor]!, 0)).toBeLessThan(students.length);
}

function openTo(instance: Instance, student: number): number[] {
  const pin = instance.pins?.find(([pinned]) => pinned === student);
  if (pin) return [pin[1]];
  return [...instance.mentor.subarray(instance.rowStart[student], instance.rowStart[student + 1])]
    .filter((mentor) => !instance.forbidden?.some(([banned, from]) => banned === student && from === mentor));
}
