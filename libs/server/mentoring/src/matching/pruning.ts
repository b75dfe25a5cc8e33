import type { Certificate } from '@tendril/matching';
import type { FrozenInputs } from './frozen-inputs';
import type { PairTable } from './pair-table';

/** What an answer's prices leave of a pair: one that counts more than `students[i] + mentors[j]` could have won. */
export interface Prices {
  /** The student's price less what matching her is worth, in the order of the inputs. */
  readonly students: readonly number[];
  readonly mentors: readonly number[];
  /** What each score from 0 to 1000 counts. */
  readonly values: readonly number[];
}

type Proof = Pick<Certificate, 'matchWorth' | 'priorityWorth'> & { readonly studentPrice: ArrayLike<number>; readonly mentorPrice: ArrayLike<number> };

export function pricesOf({ students, rules }: FrozenInputs, { studentPrice, mentorPrice, matchWorth, priorityWorth }: Proof): Prices {
  return {
    students: students.map((student, row) => (studentPrice[row] ?? 0) - matchWorth - (student.first ? priorityWorth : 0)),
    mentors: Array.from(mentorPrice),
    values: Array.from({ length: 1001 }, (_, score) => valueOf(rules.fairness)(score)),
  };
}

/**
 * Students of whom a pair that was left out might have won, as indices in the inputs. By duality a pair cannot win when the prices of its two
 * sides reach its worth. Here the best pruned score stands for all pruned pairs and the cheapest mentor for theirs: whoever is not named is proved;
 * for the others the database compares each pair with its own mentor's price.
 */
export function whoseCouldWin(inputs: FrozenInputs, { pruned }: PairTable, proof: Proof): number[] {
  const { students, mentors, values } = pricesOf(inputs, proof);
  const cheapest = mentors.reduce((least, price) => Math.min(least, price), Number.MAX_SAFE_INTEGER);
  const pinned = new Set(inputs.pins.map(([studentId]) => studentId));
  return students.flatMap((price, row) => {
    const best = pruned[row] ?? -1;
    if (best < 0 || pinned.has(inputs.students[row]?.id ?? '')) return [];
    return (values[best] ?? 0) > price + cheapest ? [row] : [];
  });
}

/** What a score counts in the objective, as `Fairness` of the solver says. */
const valueOf = (fairness: FrozenInputs['rules']['fairness']) => (score: number): number =>
  (fairness === 'total' ? score : Math.round(1000 - (1000 - score) ** 2 / 1000));
