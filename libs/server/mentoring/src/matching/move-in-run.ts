import { moveByHand, restore } from '@tendril/matching';
import { answerOf, certificateOf, type ComputedRun } from './compute-run';
import type { Answer } from './explain-run';
import type { FrozenPair } from './frozen-inputs';
import { instanceOf } from './run-instance';

/** An answer in which one student is to go to another mentor. */
export interface MoveTask {
  readonly answer: Answer;
  readonly to: FrozenPair;
}

/** The answer after the move: the cheapest chain of others moves, the one that `alternatives` shows, and no one else. Pure. @throws InvalidInstance for a pair that cannot be kept */
export function moveInRun({ answer: { inputs, pairs, certificate, mentorOf }, to: [studentId, mentorId] }: MoveTask): ComputedRun {
  const bans = inputs.bans.filter(([student, mentor]) => student !== studentId || mentor !== mentorId);
  const pins = [...inputs.pins.filter(([student]) => student !== studentId), [studentId, mentorId] as const];
  const instance = instanceOf({ ...inputs, bans }, pairs);
  const [row, column] = [inputs.students.findIndex(student => student.id === studentId), inputs.mentors.findIndex(mentor => mentor.id === mentorId)];
  const moved = moveByHand(instance, restore(instance, mentorOf, certificateOf(certificate)), row, column);
  return answerOf({ inputs: { ...inputs, pins, bans }, pairs }, moved.instance, moved.solution);
}
