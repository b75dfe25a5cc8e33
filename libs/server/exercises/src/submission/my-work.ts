import { Injectable } from '@nestjs/common';
import type { MyAssignment, SaveDraft } from '@tendril/contracts';
import { MemberNames, Schools } from '@tendril/identity';
import { Audit, Clock, currentActor, notFound, refused } from '@tendril/platform';
import type { Assignment } from '../assignment/assignment';
import { Assignments } from '../assignment/assignment.repository';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import type { Review } from '../review/review';
import { Reviews } from '../review/review.repository';
import { Drafts } from './draft.repository';
import { refuseUnknownSteps } from './evidence-rules';
import { OwnEvidence } from './own-evidence';
import type { Submission } from './submission';
import { Submissions } from './submission.repository';
import { whyNotWork, workState } from './work';
import { WorkFiles } from './work-file.repository';

/** The acting student's assignments. Whatever is another's is not there. */
@Injectable()
export class MyWork {
  constructor(
    private readonly assignments: Assignments, private readonly exercises: ExerciseVersions, private readonly drafts: Drafts, private readonly submissions: Submissions,
    private readonly reviews: Reviews, private readonly evidence: OwnEvidence, private readonly files: WorkFiles, private readonly schools: Schools, private readonly members: MemberNames,
    private readonly clock: Clock, private readonly audit: Audit,
  ) {}

  async list(): Promise<MyAssignment[]> {
    return this.views(await this.assignments.ofStudent(me(), await this.schools.today()));
  }

  async view(id: string): Promise<MyAssignment> {
    const [view] = await this.views([await this.assignments.getOfStudent(me(), id, await this.schools.today())]);
    if (!view) throw notFound();
    return view;
  }

  /** Saves on top of the version that was read. @throws ProblemError 409 when another tab saved first, 422 when nothing can be written now */
  async saveDraft(id: string, { answers, picked, interviewId, version }: SaveDraft): Promise<{ version: number; savedAt: string }> {
    const assignment = await this.assignments.getOfStudent(me(), id, await this.schools.today());
    await this.refuseClosed(assignment);
    const exercise = await this.exercises.get(assignment.exerciseVersionId);
    const work = { answers, picked: picked ?? await this.pickedBefore(id), interviewId };
    refuseUnknownSteps(exercise, work);
    await this.evidence.require(exercise, me(), id, work);
    const draft = await this.drafts.save({ assignmentId: id, studentId: me(), ...work, savedAt: this.clock.now() }, version);
    await this.audit.record('draft.saved', id);
    return { version: draft.version, savedAt: draft.savedAt.toISOString() };
  }

  /** What the draft holds already, for a form that does not know of picking. */
  async pickedBefore(assignmentId: string): Promise<Record<string, string[]>> {
    return (await this.drafts.of(me(), [assignmentId])).get(assignmentId)?.picked ?? {};
  }

  /** @returns the last attempt, when there is one @throws ProblemError 422 when nothing can be written or sent now */
  async refuseClosed(assignment: Assignment): Promise<Submission | undefined> {
    const last = (await this.submissions.ofStudent(me(), [assignment.id])).at(-1);
    const code = whyNotWork(assignment, last, last && (await this.visibleReviews([last])).get(last.id));
    if (code) throw refused(code);
    return last;
  }

  private async views(assignments: readonly Assignment[]): Promise<MyAssignment[]> {
    const ids = assignments.map(one => one.id);
    const exercises = await this.exercises.byIds(assignments.map(one => one.exerciseVersionId));
    const drafts = await this.drafts.of(me(), ids);
    const lasts = new Map((await this.submissions.ofStudent(me(), ids)).map(one => [one.assignmentId, one]));
    const reviews = await this.visibleReviews([...lasts.values()]);
    const names = await this.members.of([...reviews.values()].map(one => one.reviewerId));
    const files = Map.groupBy(await this.files.ofStudent(me(), ids), one => one.assignmentId);
    const now = this.clock.now();
    return assignments.flatMap(assignment => {
      const exercise = exercises.get(assignment.exerciseVersionId);
      const [draft, last] = [drafts.get(assignment.id), lasts.get(assignment.id)];
      const review = last && reviews.get(last.id);
      return exercise ? [{
        id: assignment.id, exercise: exercise.view(), dueOn: assignment.dueOn, dueAt: assignment.dueAt.toISOString(), late: last ? last.late : assignment.isLate(now),
        state: workState(draft !== undefined, last, review), attempt: last?.attempt ?? 0, answers: draft?.answers ?? last?.answers ?? {},
        picked: draft?.picked ?? last?.picked ?? {}, files: (files.get(assignment.id) ?? []).map(one => one.view()),
        interviewId: draft ? draft.interviewId : last?.interviewId ?? null, draftVersion: draft?.version ?? 0, submittedAt: last?.submittedAt.toISOString() ?? null,
        canSubmit: whyNotWork(assignment, last, review) === null, review: review ? shown(review, names) : null,
      }] : [];
    });
  }

  /** A review that can still be taken back is not there for the student. */
  private async visibleReviews(submissions: readonly Submission[]): Promise<Map<string, Review>> {
    const now = this.clock.now();
    return new Map([...await this.reviews.ofSubmissions(submissions.map(one => one.id))].filter(([, review]) => review.isVisible(now)));
  }
}

export const me = (): string => currentActor().membershipId;

const shown = ({ decision, comment, scores, reviewerId, reviewedAt }: Review, names: ReadonlyMap<string, string>): MyAssignment['review'] =>
  ({ decision, comment, scores, by: names.get(reviewerId) ?? '', at: reviewedAt.toISOString() });
