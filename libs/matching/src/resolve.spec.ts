import type { Instance } from './instance';
import { resolve } from './resolve';
import { solve } from './solve';
import { dice, draw, SHAPES } from './testing/shapes';

const EACH = 200;

/** One to three changes such as a term brings: a decline, a mentor who leaves or comes back, other capacities, new students. */
function change(instance: Instance, mentorOf: Int32Array, seed: number): Instance {
  const roll = dice(seed);
  const capacity = instance.capacity.slice();
  const forbidden = [...instance.forbidden ?? []];
  for (let round = 1 + roll(3); round > 0; round--) {
    const kind = roll(3);
    if (kind === 0 && instance.mentors) capacity[roll(instance.mentors)] = roll(4);
    if (kind === 1 && instance.students) {
      const student = roll(instance.students);
      if (mentorOf[student]! >= 0) forbidden.push([student, mentorOf[student]!]);
    }
    if (kind === 2 && instance.mentors) capacity[roll(instance.mentors)]! += 1;
  }
  const newcomers = roll(3);
  const mentor = [...instance.mentor];
  const score = [...instance.score];
  const rowStart = [...instance.rowStart];
  for (let newcomer = 0; newcomer < newcomers; newcomer++) {
    for (let column = 0; column < instance.mentors; column++) {
      if (roll(2)) continue;
      mentor.push(column);
      score.push(roll(1001));
    }
    rowStart.push(mentor.length);
  }
  return {
    ...instance, capacity, forbidden, pins: [],
    students: instance.students + newcomers,
    rowStart: Int32Array.from(rowStart), mentor: Int32Array.from(mentor), score: Int32Array.from(score),
    priority: Uint8Array.from([...instance.priority, ...Array.from({ length: newcomers }, () => roll(2))]),
  };
}

describe('resolve', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`reaches the optimum of the changed instance: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const before = solve(draw(shape, seed));
        const changed = change(draw(shape, seed), before.mentorOf, seed + 7);
        const afresh = solve(changed);
        const again = resolve(changed, before);
        expect({ seed, certificate: again.certificate }).toEqual({ seed, certificate: afresh.certificate });
      }
    });
  }

  it('keeps more pairs, the larger the bonus, and never gives up a match for it', () => {
    let stayed = [0, 0];
    for (let seed = 0; seed < EACH; seed++) {
      const instance = draw(SHAPES['tight']!, seed);
      const before = solve(instance);
      const changed = change(instance, before.mentorOf, seed + 7);
      const plain = resolve(changed, before);
      const loyal = resolve(changed, before, { stayBonus: 1000 });
      expect(loyal.matched).toBe(plain.matched);
      expect(loyal.priorityMatched).toBe(plain.priorityMatched);
      expect(loyal.score).toBeLessThanOrEqual(plain.score);
      const kept = [plain, loyal].map(({ mentorOf }) => before.mentorOf.filter((mentor, student) => mentor >= 0 && mentorOf[student] === mentor).length);
      expect(kept[1]).toBeGreaterThanOrEqual(kept[0]!);
      stayed = stayed.map((sum, at) => sum + kept[at]!);
    }
    expect(stayed[1]).toBeGreaterThan(stayed[0]!);
  });

  it('changes nothing when nothing changed', () => {
    for (let seed = 0; seed < EACH; seed++) {
      const instance = draw(SHAPES['ties']!, seed);
      const before = solve(instance);
      expect(resolve(instance, before)).toEqual(before);
    }
  });

  it('refuses a bonus out of range and an instance that lost students', () => {
    const instance = draw(SHAPES['slack']!, 1);
    const before = solve(instance);
    for (const stayBonus of [-1, 0.5, 1001, Number.NaN]) {
      expect(() => resolve(instance, before, { stayBonus })).toThrow(expect.objectContaining({ code: 'bonus-out-of-range' }));
    }
    const fewer = draw({ ...SHAPES['slack']!, students: 0 }, 1);
    expect(() => resolve(fewer, before)).toThrow(expect.objectContaining({ code: 'wrong-length' }));
  });
});
