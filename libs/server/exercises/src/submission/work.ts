import type { Assignment } from '../assignment/assignment';
import type { Review } from '../review/review';
import type { Submission } from './submission';
import type { WorkState } from '@tendril/contracts';

/** Why nothing can be written or sent, closed codes. */
export type WorkRefusal = 'assignment_withdrawn' | 'awaiting_review' | 'already_accepted' | 'no_resubmission';

/** How far one student is, from the last attempt and the review of it that the reader may see. */
export function workState(hasDraft: boolean, last: Submission | undefined, review: Review | undefined): WorkState {
  if (last) return review?.decision ?? 'submitted';
  return hasDraft ? 'draft' : 'not-begun';
}

/** Null while the student may write and send. `review` is the one of the last attempt that she may see. */
export function whyNotWork(assignment: Pick<Assignment, 'isWithdrawn' | 'resubmission'>, last: Submission | undefined, review: Review | undefined): WorkRefusal | null {
  if (assignment.isWithdrawn) return 'assignment_withdrawn';
  if (!last) return null;
  if (!review) return 'awaiting_review';
  if (review.decision === 'accepted') return 'already_accepted';
  return assignment.resubmission === 'none' ? 'no_resubmission' : null;
}
