import type { Certificate } from '@tendril/matching';
import type { FrozenInputs } from './frozen-inputs';
import type { PairTable } from './pair-table';

/**
 * Students of whom a pair that was left out could have won, as indices in the inputs. By duality a pair cannot win when the prices of its two
 * sides reach its worth; of the mentors of pruned pairs nothing is known, so that the cheapest of all stands for them.
 *
 * @param values what each score from 0 to 1000 counts in the objective
 */
export function whoseCouldWin({ students, pins }: FrozenInputs, { pruned }: PairTable, certificate: Certificate, values: (score: number) => number): number[] {
  const { studentPrice, mentorPrice, matchWorth, priorityWorth } = certificate;
  const cheapest = mentorPrice.reduce((least, price) => Math.min(least, price), Number.MAX_SAFE_INTEGER);
  const pinned = new Set(pins.map(([studentId]) => studentId));
  const found: number[] = [];
  for (const [row, student] of students.entries()) {
    const best = pruned[row] ?? -1;
    if (best < 0 || pinned.has(student.id)) continue;
    const worth = matchWorth + (student.first ? priorityWorth : 0) + values(best);
    if ((studentPrice[row] ?? 0) + cheapest < worth) found.push(row);
  }
  return found;
}

/** What a score counts in the objective, as `Fairness` of the solver says. */
export const valueOf = (fairness: FrozenInputs['rules']['fairness']) => (score: number): number =>
  (fairness === 'total' ? score : Math.round(1000 - (1000 - score) ** 2 / 1000));
