import { Injectable } from '@nestjs/common';
import type { AskToResubmit, DecideOnRequest, ListQuery, MyAssignment, ResubmissionRequest as RequestView } from '@tendril/contracts';
import { StudentDirectory } from '@tendril/identity';
import { Audit, Clock, conflict, currentActor, Outbox, refused } from '@tendril/platform';
import { Assignments } from '../assignment/assignment.repository';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { cut, placeOf } from '../page';
import { me, MyWork } from './my-work';
import { ResubmissionRequests } from './resubmission-request.repository';
import { Standings } from './standings';
import { canAsk } from './work';

/** Where the rule is `on-request`: the student asks, a counsellor answers. */
@Injectable()
export class Resubmitting {
  constructor(
    private readonly work: MyWork, private readonly standings: Standings, private readonly requests: ResubmissionRequests, private readonly assignments: Assignments,
    private readonly versions: ExerciseVersions, private readonly directory: StudentDirectory, private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** @throws ProblemError 422 when nothing came back, the rule is another, or it was asked already */
  async ask(assignmentId: string, { reason }: AskToResubmit): Promise<MyAssignment> {
    await this.work.hold();
    const assignment = await this.work.own(assignmentId);
    const standing = await this.standings.one(me(), assignmentId);
    if (!standing.last || !canAsk(assignment, standing, this.clock.now())) throw refused('nothing_to_ask');
    const id = await this.requests.ask({ assignmentId, studentId: me(), attempt: standing.last.attempt, reason, askedAt: this.clock.now() });
    if (!id) throw refused('nothing_to_ask');
    await this.audit.record('resubmission.asked', id, { assignmentId });
    return this.work.view(assignmentId);
  }

  /** What waits for an answer, oldest first. */
  async list({ cursor, limit }: ListQuery): Promise<{ items: RequestView[]; next: string | null }> {
    const { rows, next } = cut(await this.requests.waiting(limit, placeOf(cursor)), limit, row => row.askedAt);
    const assignments = await this.assignments.byIds(rows.map(row => row.assignmentId));
    const exercises = await this.versions.byIds([...assignments.values()].map(one => one.exerciseVersionId));
    const names = await this.directory.names(rows.map(row => row.studentId));
    const items = rows.flatMap(({ id, assignmentId, studentId, reason, askedAt }) => {
      const exercise = exercises.get(assignments.get(assignmentId)?.exerciseVersionId ?? '');
      const name = names.get(studentId);
      return exercise && name ? [{ id, assignmentId, exercise: exercise.title, studentId, student: name.displayName, cohort: name.cohort ?? '', reason, askedAt: askedAt.toISOString() }] : [];
    });
    return { items, next };
  }

  /** @throws ProblemError 409 when somebody has answered */
  async decide(id: string, { granted }: DecideOnRequest): Promise<void> {
    const { studentId, assignmentId } = await this.requests.reachable(id);
    if (!await this.requests.answer(id, granted, currentActor().membershipId, this.clock.now())) throw conflict('request_answered');
    await this.audit.record('resubmission.decided', studentId, { assignmentId, granted });
    await this.outbox.emit('resubmission.decided', { assignmentId, studentId, granted: granted ? 'yes' : 'no' });
  }
}
