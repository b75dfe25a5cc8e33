import { Arrivals } from './arrivals';
import type { Instance } from './instance';
import { solve } from './solve';
import { dice, draw, SHAPES } from './testing/shapes';

const EACH = 40;
const MOST = 4;

function newcomer({ mentors }: Instance, roll: (bound: number) => number) {
  const mentor = Int32Array.from(Array.from({ length: mentors }, (_, column) => column).filter(() => roll(2)));
  return { mentor, score: mentor.map(() => roll(1001)), priority: roll(2) as 0 | 1 };
}

describe('Arrivals', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`is at the optimum after every newcomer, and says who moved: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const instance = draw(shape, seed);
        const roll = dice(seed + 1);
        const before = solve(instance);
        const arrivals = new Arrivals(instance, before, MOST);
        const mentorOf = [...before.mentorOf];
        for (let turn = 0; turn < MOST; turn++) {
          const { mentor, score, priority } = newcomer(instance, roll);
          const arrival = arrivals.add(mentor, score, priority);
          mentorOf.push(arrival.mentor);
          arrival.moves.forEach((student, at) => { mentorOf[student] = arrival.to[at]!; });
          const { instance: grown, solution } = arrivals.solution();
          expect({ seed, turn, mentorOf: [...solution.mentorOf] }).toEqual({ seed, turn, mentorOf });
          expect({ seed, turn, certificate: solution.certificate }).toEqual({ seed, turn, certificate: solve(grown).certificate });
        }
      }
    });
  }

  it('refuses more newcomers than it made room for, and rows that are none', () => {
    const instance = draw(SHAPES['slack']!, 4);
    const arrivals = new Arrivals(instance, solve(instance), 1);
    expect(() => arrivals.add(Int32Array.of(instance.mentors), Int32Array.of(1), 0)).toThrow(expect.objectContaining({ code: 'mentor-out-of-range' }));
    expect(() => arrivals.add(Int32Array.of(0), Int32Array.of(), 0)).toThrow(expect.objectContaining({ code: 'wrong-length' }));
    expect(() => arrivals.add(Int32Array.of(0), Int32Array.of(1001), 0)).toThrow(expect.objectContaining({ code: 'score-out-of-range' }));
    arrivals.add(Int32Array.of(0), Int32Array.of(5), 0);
    expect(() => arrivals.add(Int32Array.of(0), Int32Array.of(5), 0)).toThrow(expect.objectContaining({ code: 'too-many-students' }));
  });
});
