import { Injectable } from '@nestjs/common';
import type { MyAssignment, SaveDraft } from '@tendril/contracts';
import { MemberNames, Schools, StudentDirectory } from '@tendril/identity';
import { Audit, Clock, currentActor, notFound, refused, unauthenticated } from '@tendril/platform';
import type { Assignment } from '../assignment/assignment';
import { Assignments } from '../assignment/assignment.repository';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import type { Review } from '../review/review';
import { Drafts } from './draft.repository';
import { refuseUnknownSteps } from './evidence-rules';
import { OwnEvidence } from './own-evidence';
import { Standings } from './standings';
import { canAsk, type Standing, whyNotWork, workState } from './work';
import { WorkFiles } from './work-file.repository';

/** The acting student's assignments. Whatever is another's is not there. */
@Injectable()
export class MyWork {
  constructor(
    private readonly assignments: Assignments, private readonly exercises: ExerciseVersions, private readonly drafts: Drafts, private readonly standings: Standings,
    private readonly evidence: OwnEvidence, private readonly files: WorkFiles, private readonly schools: Schools, private readonly members: MemberNames,
    private readonly directory: StudentDirectory, private readonly clock: Clock, private readonly audit: Audit,
  ) {}

  async list(): Promise<MyAssignment[]> {
    return this.views(await this.assignments.ofStudent(me(), await this.schools.today(), this.clock.now()));
  }

  async view(id: string): Promise<MyAssignment> {
    const [view] = await this.views([await this.own(id)]);
    if (!view) throw notFound();
    return view;
  }

  /** Before anything is written: whoever was taken from the school since the request came in is signed out, as at the next one. @throws ProblemError 401 */
  async hold(): Promise<void> {
    if (!await this.directory.hold(me())) throw unauthenticated();
  }

  /** Saves on top of the version that was read. @throws ProblemError 409 when another tab saved first, 422 when nothing can be written now */
  async saveDraft(id: string, { answers, picked, interviewId, version }: SaveDraft): Promise<{ version: number; savedAt: string }> {
    await this.hold();
    const assignment = await this.own(id);
    await this.refuseClosed(assignment);
    const exercise = await this.exercises.get(assignment.exerciseVersionId);
    const work = { answers, picked: picked ?? await this.pickedBefore(id), interviewId };
    refuseUnknownSteps(exercise, work);
    await this.evidence.require(exercise, me(), id, work);
    const draft = await this.drafts.save({ assignmentId: id, studentId: me(), ...work, savedAt: this.clock.now() }, version);
    await this.audit.record('draft.saved', id);
    return { version: draft.version, savedAt: draft.savedAt.toISOString() };
  }

  /** @throws ProblemError 404 unless it is the acting student's and has opened */
  async own(id: string): Promise<Assignment> {
    return this.assignments.getOfStudent(me(), id, await this.schools.today(), this.clock.now());
  }

  /** What the draft holds already, for a form that does not know of picking. */
  async pickedBefore(assignmentId: string): Promise<Record<string, string[]>> {
    return (await this.drafts.of(me(), [assignmentId])).get(assignmentId)?.picked ?? {};
  }

  /** @throws ProblemError 422 when nothing can be written or sent now */
  async refuseClosed(assignment: Assignment): Promise<Standing> {
    const standing = await this.standings.one(me(), assignment.id);
    const code = whyNotWork(assignment, standing, this.clock.now());
    if (code) throw refused(code);
    return standing;
  }

  private async views(assignments: readonly Assignment[]): Promise<MyAssignment[]> {
    const ids = assignments.map(one => one.id);
    const exercises = await this.exercises.byIds(assignments.map(one => one.exerciseVersionId));
    const drafts = await this.drafts.of(me(), ids);
    const standings = await this.standings.of(me(), ids);
    const names = await this.members.of([...standings.values()].flatMap(({ review }) => review?.reviewerId ?? []));
    const files = Map.groupBy(await this.files.ofStudent(me(), ids), one => one.assignmentId);
    const now = this.clock.now();
    return assignments.flatMap(assignment => {
      const exercise = exercises.get(assignment.exerciseVersionId);
      const [draft, standing] = [drafts.get(assignment.id), standings.get(assignment.id) ?? {}];
      const { last, review, extension } = standing;
      const { dueOn, dueAt } = extension && extension.dueAt > assignment.dueAt ? extension : assignment;
      const whyNot = whyNotWork(assignment, standing, now);
      return exercise ? [{
        id: assignment.id, exercise: exercise.view(), dueOn, dueAt: dueAt.toISOString(), extended: extension !== undefined, closesOn: assignment.closesOn,
        late: last ? last.late : assignment.isLate(now, extension), state: workState(draft !== undefined, standing), attempt: last?.attempt ?? 0,
        answers: draft?.answers ?? last?.answers ?? {}, picked: draft?.picked ?? last?.picked ?? {}, files: (files.get(assignment.id) ?? []).map(one => one.view()),
        interviewId: draft ? draft.interviewId : last?.interviewId ?? null, draftVersion: draft?.version ?? 0, submittedAt: last?.submittedAt.toISOString() ?? null,
        onPaper: last?.writtenOn != null, canSubmit: whyNot === null, whyNot, canAsk: canAsk(assignment, standing, now), review: review ? shownToStudent(review, names) : null,
      }] : [];
    });
  }
}

export const me = (): string => currentActor().membershipId;

/** A review as its student sees it. */
export const shownToStudent = ({ decision, comment, scores, reviewerId, reviewedAt }: Review, names: ReadonlyMap<string, string>): MyAssignment['review'] =>
  ({ decision, comment, scores, by: names.get(reviewerId) ?? '', at: reviewedAt.toISOString() });
