import { valuesOf, type Certificate } from '@tendril/matching';
import type { FrozenInputs } from './frozen-inputs';

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
    values: [...valuesOf(rules.fairness)],
  };
}
