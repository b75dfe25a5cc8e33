import { alternatives, restore } from '@tendril/matching';
import { allPairs, frozenInputs, frozenMentor, frozenStudent } from '../testing/frozen';
import { certificateOf, computeRun, type ComputedRun } from './compute-run';
import type { FrozenInputs } from './frozen-inputs';
import { moveInRun } from './move-in-run';
import { columnsOf, instanceOf } from './run-instance';
import { standingAnswer } from './standing-answer';

const codes = ['2221', '2222', '2512', '6112', '7411', '2142'];
const languages = ['rw', 'en', 'fr', 'sw'];
const inputs = frozenInputs(
  Array.from({ length: 24 }, (_, n) => frozenStudent(`s${n}`, { occupations: [codes[n % 6], codes[(n + 2) % 6]].map(String), languages: [languages[n % 3], languages[(n * 5) % 4]].map(String), first: n % 3 > 0 })),
  Array.from({ length: 9 }, (_, n) => frozenMentor(`m${n}`, { occupation: String(codes[(n * 5) % 6]), languages: [languages[n % 4], languages[(n + 1) % 4]].map(String), places: 1 + (n % 3) })));
const pairs = allPairs(inputs);
const mentors = (answer: ComputedRun) => new Map(answer.pairs.map(pair => [pair.studentId, pair.mentorId]));
const nothing = { pins: [], bans: [] };
const standing = (answer: ComputedRun, since: Pick<FrozenInputs, 'pins' | 'bans'> = nothing, over = inputs) =>
  standingAnswer({ inputs: over, pairs, certificate: answer.certificate }, mentors(answer), since);

describe('a move by hand', () => {
  it('costs and moves whom the alternatives say, for each student and each mentor, and again after it', () => {
    let first = computeRun({ inputs, pairs });
    for (let round = 0; round < 3; round += 1) {
      const answer = standing(first);
      const instance = instanceOf(answer.inputs, pairs);
      const solution = restore(instance, answer.mentorOf, certificateOf(answer.certificate));
      let last = first;
      for (const [row, { id }] of inputs.students.entries()) {
        for (const { mentor, change, moves } of alternatives(instance, solution, row)) {
          const to = [id, String(inputs.mentors[mentor]?.id)] as const;
          const moved = moveInRun({ answer, to });
          expect({ to, matched: moved.matched - first.matched, score: moved.score - first.score }).toEqual({ to, matched: change.matched, score: change.score });
          const columns = columnsOf(inputs, mentors(moved));
          expect(inputs.students.flatMap((_, at) => (columns[at] === answer.mentorOf[at] ? [] : at))).toEqual([row, ...moves].sort((one, other) => one - other));
          last = moved;
        }
      }
      expect(last).not.toBe(first);
      first = last;
    }
  });

  it('moves nobody whom staff keep, and proposes no pair that they ban', () => {
    const before = computeRun({ inputs, pairs });
    const wishes = inputs.students.flatMap(({ id }, row) => [...pairs.mentor.subarray(pairs.rowStart[row], pairs.rowStart[row + 1])].map(column => [id, String(inputs.mentors[column]?.id)] as const));
    const movers = (to: readonly [string, string]) =>
      [...mentors(moveInRun({ answer: standing(before), to }))].filter(([student, mentor]) => student !== to[0] && (mentors(before).get(student) ?? mentor) !== mentor);
    const to = wishes.find(one => movers(one).length > 0) ?? ['', ''] as const;
    const [[mover, goes] = ['', '']] = movers(to);
    const stays = String(mentors(before).get(mover));
    expect([mover, goes]).not.toContain('');
    expect(mentors(moveInRun({ answer: standing(before, { pins: [[mover, stays]], bans: [] }), to })).get(mover)).toBe(stays);
    expect(mentors(moveInRun({ answer: standing(before, { pins: [], bans: [[mover, goes]] }), to })).get(mover)).not.toBe(goes);
  });

  it('undoes the ban of the very pair, however much the ban had cost', () => {
    const best = computeRun({ inputs, pairs });
    const [[student, mentor] = ['', '']] = mentors(best);
    const bans = { ...inputs, bans: [[student, mentor] as const] };
    const without = computeRun({ inputs: bans, pairs });
    const back = moveInRun({ answer: standing(without, nothing, bans), to: [student, mentor] });
    expect(back.certificate.primal).toBe(best.certificate.primal);
    expect(back.certificate.choices).toEqual({ pins: [[student, mentor]], bans: [] });
  });
});
