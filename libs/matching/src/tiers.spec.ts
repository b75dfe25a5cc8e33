import { solve } from './solve';
import { inTiers } from './tiers';
import type { Instance } from './instance';

/** Mentors of one place; a row of scores per student, 0 = not eligible. */
function table(rows: number[][], priority: number[]): Instance {
  const pairs = rows.map((row) => row.flatMap((score, mentor) => score ? [{ mentor, score }] : []));
  const rowStart = [0];
  for (const row of pairs) rowStart.push(rowStart.at(-1)! + row.length);
  return {
    students: rows.length, mentors: rows[0]!.length, rowStart: Int32Array.from(rowStart),
    mentor: Int32Array.from(pairs.flat(), ({ mentor }) => mentor), score: Int32Array.from(pairs.flat(), ({ score }) => score),
    capacity: new Int32Array(rows[0]!.length).fill(1), priority: Uint8Array.from(priority),
  };
}

describe('the price of a mentor says what one more place there would bring', () => {
  it.each<[string, Instance, number, ReturnType<typeof inTiers>]>([
    ['one more student matched', table([[900], [400]], [0, 0]), 0, { matched: 1, priorityMatched: 0, value: 400 }],
    ['one more, of priority', table([[900], [400]], [1, 1]), 0, { matched: 1, priorityMatched: 1, value: 400 }],
    ['a better score only', table([[900, 300], [800, 600]], [0, 0]), 0, { matched: 0, priorityMatched: 0, value: 200 }],
    ['nothing where a place is free', table([[900, 300], [800, 0]], [0, 0]), 1, { matched: 0, priorityMatched: 0, value: 0 }],
  ])('%s', (_, instance, mentor, worth) => {
    const { certificate, ...before } = solve(instance);
    expect(inTiers(certificate, certificate.mentorPrice[mentor]!)).toEqual(worth);
    const after = solve({ ...instance, capacity: instance.capacity.with(mentor, 2) });
    expect({
      matched: after.matched - before.matched, priorityMatched: after.priorityMatched - before.priorityMatched, value: after.score - before.score,
    }).toEqual(worth);
  });

  it('a priority student in place of another', () => {
    const worth = { matchWorth: 5001, priorityWorth: 20004 };
    expect(inTiers(worth, 20004 - 300)).toEqual({ matched: 0, priorityMatched: 1, value: -300 });
    expect(inTiers(worth, 20004 + 5001 + 250)).toEqual({ matched: 1, priorityMatched: 1, value: 250 });
  });
});
