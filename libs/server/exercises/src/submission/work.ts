import type { WorkRefusal, WorkState } from '@tendril/contracts';
import type { Assignment } from '../assignment/assignment';
import type { Extension } from '../assignment/extension';
import type { Review } from '../review/review';
import type { ResubmissionRequest } from './resubmission-request';
import type { Submission } from './submission';

/** How one student stands with one assignment. */
export interface Standing {
  /** The last attempt. */
  readonly last?: Submission | undefined;
  /** The review of it, when the reader may see it. */
  readonly review?: Review | undefined;
  readonly extension?: Extension | undefined;
  /** The student's request to send the last attempt again. */
  readonly request?: ResubmissionRequest | undefined;
}

/** How far one student is. */
export function workState(hasDraft: boolean, { last, review }: Standing): WorkState {
  if (last) return review?.decision ?? 'submitted';
  return hasDraft ? 'draft' : 'not-begun';
}

type Rules = Pick<Assignment, 'isWithdrawn' | 'resubmission' | 'attempts' | 'late' | 'dueAt' | 'opensAt' | 'closesAt'>;

/** Null while the student may write and send. An extension that is open wins over every rule of the assignment; what was accepted after it was granted stays accepted. */
export function whyNotWork(assignment: Rules, standing: Standing, at: Date): WorkRefusal | null {
  const { last, review, extension } = standing;
  if (assignment.isWithdrawn) return 'assignment_withdrawn';
  if (last && !review) return 'awaiting_review';
  if (extension?.isOpen(at) && !(review?.decision === 'accepted' && review.reviewedAt >= extension.grantedAt)) return null;
  if (review?.decision === 'accepted') return 'already_accepted';
  if (assignment.opensAt && at < assignment.opensAt) return 'not_open_yet';
  if (assignment.closesAt && at > assignment.closesAt) return 'assignment_closed';
  if (!last) return assignment.late === 'refused' && at > assignment.dueAt ? 'too_late' : null;
  return whyNotAgain(assignment, last, standing);
}

/** True when the student may ask to send again what came back. */
export const canAsk = (assignment: Rules, standing: Standing, at: Date): boolean => whyNotWork(assignment, standing, at) === 'ask_to_resubmit' && !standing.request;

function whyNotAgain({ resubmission, attempts }: Rules, last: Submission, { request }: Standing): WorkRefusal | null {
  if (resubmission === 'none') return 'no_resubmission';
  if (resubmission === 'times') return last.attempt >= (attempts ?? 1) ? 'no_attempt_left' : null;
  if (resubmission === 'on-request') return request?.granted ? null : 'ask_to_resubmit';
  return null;
}
