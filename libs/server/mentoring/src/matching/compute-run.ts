import type { ScorePart, UnmatchedReason } from '@tendril/contracts';
import { solve, verify, type Certificate, type Solution } from '@tendril/matching';
import { instanceOf, whyUnmatched } from './eligibility';
import type { FrozenInputs } from './frozen-inputs';
import { scoreParts } from './scoring';

export interface ProposedPair {
  readonly studentId: string;
  readonly mentorId: string;
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** The prices that prove the answer, in the order of the frozen inputs. */
export interface StoredCertificate extends Omit<Certificate, 'studentPrice' | 'mentorPrice'> {
  readonly studentPrice: readonly number[];
  readonly mentorPrice: readonly number[];
}

export interface ComputedRun {
  readonly matched: number;
  readonly score: number;
  readonly pairs: readonly ProposedPair[];
  readonly unmatched: readonly { readonly studentId: string; readonly reason: UnmatchedReason }[];
  readonly certificate: StoredCertificate;
}

type Solve = (...input: Parameters<typeof solve>) => Solution;

/**
 * The best pairs for frozen inputs, proved. Pure: the same inputs give the same answer.
 *
 * @param onProgress students done, students in all
 * @throws InvalidCertificate when the proof does not hold, InvalidInstance for inputs that make no instance
 */
export function computeRun(inputs: FrozenInputs, onProgress: (done: number, total: number) => void = () => undefined, solver: Solve = solve): ComputedRun {
  const instance = instanceOf(inputs);
  const solution = solver(instance, { onProgress });
  verify(instance, solution);
  const pairs: ProposedPair[] = [];
  const unmatched: { studentId: string; reason: UnmatchedReason }[] = inputs.leftOut.map(({ id, reason }) => ({ studentId: id, reason }));
  for (const [row, student] of inputs.students.entries()) {
    const mentor = inputs.mentors[solution.mentorOf[row] ?? -1];
    if (!mentor) {
      unmatched.push({ studentId: student.id, reason: whyUnmatched(inputs, instance, row) });
      continue;
    }
    const parts = scoreParts(student, mentor, inputs.weights);
    pairs.push({ studentId: student.id, mentorId: mentor.id, score: parts.reduce((sum, part) => sum + part.points, 0), parts });
  }
  const { certificate } = solution;
  return {
    matched: solution.matched, score: solution.score, pairs, unmatched,
    certificate: { ...certificate, studentPrice: [...certificate.studentPrice], mentorPrice: [...certificate.mentorPrice] },
  };
}
