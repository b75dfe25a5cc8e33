import type { ScorePart, UnmatchedReason } from '@tendril/contracts';
import { solve, studentsToWiden, verify, type Certificate, type Instance, type Solution } from '@tendril/matching';
import type { Choices, FrozenInputs } from './frozen-inputs';
import type { PairTable } from './pair-table';
import { instanceOf, whyUnmatched } from './run-instance';
import { scoreParts, sharesOf } from './scoring';

export interface ProposedPair {
  readonly studentId: string;
  readonly mentorId: string;
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

/** The prices that prove the answer, in the order of the frozen inputs. */
export interface StoredCertificate extends Omit<Certificate, 'studentPrice' | 'mentorPrice' | 'objective'> {
  readonly studentPrice: readonly number[];
  readonly mentorPrice: readonly number[];
  readonly fairness: FrozenInputs['rules']['fairness'];
  /** What staff had chosen, under which the answer is the best; missing in runs of before this was kept. */
  readonly choices?: Choices;
}

export interface ComputedRun {
  readonly matched: number;
  readonly score: number;
  readonly pairs: readonly ProposedPair[];
  readonly unmatched: readonly { readonly studentId: string; readonly reason: UnmatchedReason }[];
  readonly certificate: StoredCertificate;
  /** Students, as indices in the inputs, of whom a pruned pair might have won: the answer is proved for the school when each of those pairs has been looked at. */
  readonly couldWin: readonly number[];
}

/** What the solver needs. */
export interface RunTask {
  readonly inputs: FrozenInputs;
  readonly pairs: PairTable;
}

type Solve = (...input: Parameters<typeof solve>) => Solution;

/**
 * The best pairs for frozen inputs, proved. Pure: the same task gives the same answer.
 *
 * @param onProgress students done, students in all
 * @throws InvalidCertificate when the proof does not hold, InvalidInstance for inputs that make no instance
 */
export function computeRun(task: RunTask, onProgress: (done: number, total: number) => void = () => undefined, solver: Solve = solve): ComputedRun {
  const instance = instanceOf(task.inputs, task.pairs);
  return answerOf(task, instance, solver(instance, { onProgress, fairness: task.inputs.rules.fairness }));
}

/** A solution as a run keeps it. @throws InvalidCertificate when the proof does not hold */
export function answerOf(task: RunTask, instance: Instance, solution: Solution): ComputedRun {
  verify(instance, solution);
  const { certificate: { objective, studentPrice, mentorPrice, ...certificate }, matched, score, mentorOf } = solution;
  const { pins, bans } = task.inputs;
  return {
    matched, score, ...whoIsWhere(task, mentorOf),
    certificate: { ...certificate, studentPrice: [...studentPrice], mentorPrice: [...mentorPrice], fairness: objective.fairness, choices: { pins, bans } },
    couldWin: studentsToWiden(instance, solution, task.pairs.pruned),
  };
}

/** The proof as the solver knows it, out of what was stored. */
export function certificateOf({ fairness, choices: _, studentPrice, mentorPrice, ...rest }: StoredCertificate): Certificate {
  return { ...rest, studentPrice: Int32Array.from(studentPrice), mentorPrice: Int32Array.from(mentorPrice), objective: { fairness, stay: null } };
}

function whoIsWhere({ inputs, pairs }: RunTask, mentorOf: Int32Array): Pick<ComputedRun, 'pairs' | 'unmatched'> {
  const shares = sharesOf(inputs.rules.weights);
  const proposed: ProposedPair[] = [];
  const unmatched: { studentId: string; reason: UnmatchedReason }[] = inputs.leftOut.map(({ id, reason }) => ({ studentId: id, reason }));
  for (const [row, student] of inputs.students.entries()) {
    const mentor = inputs.mentors[mentorOf[row] ?? -1];
    if (!mentor) {
      unmatched.push({ studentId: student.id, reason: whyUnmatched(inputs, pairs, row) });
      continue;
    }
    const parts = scoreParts(student, mentor, shares);
    proposed.push({ studentId: student.id, mentorId: mentor.id, score: parts.reduce((sum, part) => sum + part.points, 0), parts });
  }
  return { pairs: proposed, unmatched };
}
