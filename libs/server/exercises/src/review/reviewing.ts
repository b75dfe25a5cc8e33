import { Injectable } from '@nestjs/common';
import type { ListQuery, ReviewNeighbours, ReviewRow, ReviewSubmission, ReviewView, SubmissionView } from '@tendril/contracts';
import { MemberNames, StudentDirectory } from '@tendril/identity';
import { Audit, Clock, currentActor, notFound, Outbox, ProblemError, refused } from '@tendril/platform';
import { Assignments } from '../assignment/assignment.repository';
import type { ExerciseVersion } from '../exercise/exercise-version';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { cut, placeOf } from '../page';
import { Submissions } from '../submission/submission.repository';
import { WorkFiles } from '../submission/work-file.repository';
import { pointsOf, requireScoresOf, type Review, visibleFrom } from './review';
import { Reviews } from './review.repository';
import { ReviewComments } from './review-comment.repository';
import { ReviewPresence } from './review-presence.repository';
import { ReviewQueue } from './review-queue.repository';

/** Reading and answering students' work, within the member's reach. */
@Injectable()
export class Reviewing {
  constructor(
    private readonly waiting: ReviewQueue, private readonly submissions: Submissions, private readonly reviews: Reviews, private readonly comments: ReviewComments, private readonly assignments: Assignments, private readonly exercises: ExerciseVersions,
    private readonly files: WorkFiles, private readonly presence: ReviewPresence, private readonly directory: StudentDirectory, private readonly members: MemberNames,
    private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** What waits, in the order of need. */
  async queue({ cursor, limit }: ListQuery): Promise<{ items: ReviewRow[]; next: string | null }> {
    const { rows, next } = cut(await this.waiting.page(limit, placeOf(cursor)), limit, row => row.neededAt);
    const submissions = await this.submissions.byIds(rows.map(row => row.id));
    const assignments = await this.assignments.byIds([...submissions.values()].map(one => one.assignmentId));
    const exercises = await this.exercises.byIds([...assignments.values()].map(one => one.exerciseVersionId));
    const names = await this.directory.names([...submissions.values()].map(one => one.studentId));
    const items = rows.flatMap(row => submissions.get(row.id) ?? []).flatMap(({ id, assignmentId, studentId, attempt, submittedAt, late, writtenOn }) => {
      const assignment = assignments.get(assignmentId);
      const exercise = exercises.get(assignment?.exerciseVersionId ?? '');
      const name = names.get(studentId);
      return assignment && exercise && name ? [{
        submissionId: id, studentId, student: name.displayName, cohort: name.cohort ?? '', exercise: exercise.title, attempt, submittedAt: submittedAt.toISOString(), late, onPaper: writtenOn !== null,
        dueOn: assignment.dueOn, closesOn: rows.some(row => row.id === id && row.closing) ? assignment.closesOn : null,
      }] : [];
    });
    return { items, next };
  }

  /** One attempt with those before it. The look is written down. */
  async read(submissionId: string): Promise<SubmissionView> {
    const submission = await this.submissions.reachable(submissionId);
    await this.audit.record('submission.seen', submission.studentId, { submissionId });
    const { assignmentId, studentId, attempt, submittedAt, late, answers, picked, people, interview, enteredBy, writtenOn } = submission;
    const exercise = await this.exercises.get((await this.assignments.get(assignmentId)).exerciseVersionId);
    const attempts = await this.submissions.ofStudent(studentId, [assignmentId]);
    const reviews = await this.reviews.ofSubmissions(attempts.map(one => one.id));
    const reviewers = await this.members.of([...[...reviews.values()].map(one => one.reviewerId), ...(enteredBy ? [enteredBy] : [])]);
    const reviewOf = (id: string) => shown(reviews.get(id), reviewers, exercise);
    const name = (await this.directory.names([studentId])).get(studentId);
    return {
      id: submissionId, assignmentId, studentId, student: name?.displayName ?? '', preferredName: name?.preferredName ?? name?.givenName ?? '', cohort: name?.cohort ?? '',
      exercise: exercise.view(), attempt, submittedAt: submittedAt.toISOString(), late, paper: enteredBy && writtenOn ? { by: reviewers.get(enteredBy) ?? '', writtenOn } : null, answers, picked, people, interview, review: reviewOf(submissionId),
      files: (await this.files.ofSubmission(submissionId)).map(({ step, file }) => ({ ...file.view(), step })),
      earlier: attempts.filter(one => one.attempt < attempt).map(one => ({ id: one.id, attempt: one.attempt, submittedAt: one.submittedAt.toISOString(), review: reviewOf(one.id) })),
    };
  }

  /** Returns or accepts an attempt; the student is told when it can no longer be taken back. @throws ProblemError 409 when another reviewer was first */
  async review(submissionId: string, { decision, scores, comment, commentIds = [] }: ReviewSubmission): Promise<SubmissionView> {
    const { assignmentId, studentId, interviewId } = await this.submissions.reachable(submissionId);
    if (await this.directory.hold(studentId) === null) throw notFound();
    requireScoresOf(await this.exercises.get((await this.assignments.get(assignmentId)).exerciseVersionId), scores);
    await this.comments.use(commentIds);
    const reviewedAt = this.clock.now();
    const told = visibleFrom(reviewedAt);
    const eventId = await this.outbox.emit('submission.reviewed', { submissionId, assignmentId, studentId, decision, ...(interviewId && { interviewId }) }, told);
    const review = { submissionId, reviewerId: currentActor().membershipId, decision, scores, comment: comment.trim(), reviewedAt, visibleFrom: told, eventId };
    if (!await this.reviews.addFirst(review)) throw new ProblemError(409, 'already_reviewed', undefined, undefined, (await this.read(submissionId)).review);
    await this.audit.record('submission.reviewed', studentId, { submissionId, decision });
    return this.read(submissionId);
  }

  /** What comes before and after a submission in the member's queue. */
  async neighbours(submissionId: string): Promise<ReviewNeighbours> {
    await this.submissions.reachable(submissionId);
    return this.waiting.neighbours(submissionId);
  }

  /** Says that the member is reading, and learns who else is. */
  async come(submissionId: string): Promise<{ others: string[]; reviewed: boolean }> {
    const { waiting } = await this.submissions.reachable(submissionId);
    return { others: [...(await this.members.of(await this.presence.come(submissionId))).values()], reviewed: !waiting };
  }

  async go(submissionId: string): Promise<void> {
    await this.submissions.reachable(submissionId);
    await this.presence.go(submissionId);
  }

  /** Takes one's own review back before the student is told. @throws ProblemError 422 when it is too late */
  async takeBack(reviewId: string): Promise<void> {
    const review = await this.reviews.ownReachable(reviewId, currentActor().membershipId);
    if (review.isVisible(this.clock.now()) || !await this.outbox.takeBack(review.eventId)) throw refused('too_late_to_undo');
    await this.reviews.takeBack(review);
    await this.audit.record('review.taken-back', review.submissionId);
  }
}

function shown(review: Review | undefined, names: ReadonlyMap<string, string>, exercise: ExerciseVersion): ReviewView | null {
  if (!review) return null;
  const { id, decision, comment, scores, reviewerId, reviewedAt } = review;
  return { id, decision, comment, scores, points: pointsOf(exercise, scores), by: names.get(reviewerId) ?? '', at: reviewedAt.toISOString() };
}
