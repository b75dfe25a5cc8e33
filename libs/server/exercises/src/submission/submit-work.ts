import { Injectable } from '@nestjs/common';
import type { InterviewEvidence, MyAssignment, SubmitWork as SentWork } from '@tendril/contracts';
import { Audit, Clock, notFound, Outbox, refused } from '@tendril/platform';
import { Assignments } from '../assignment/assignment.repository';
import type { ExerciseVersion } from '../exercise/exercise-version';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { Drafts } from './draft.repository';
import { pickedIn, requireEvidence } from './evidence-rules';
import { InterviewEvidencePort } from './interview-evidence.port';
import { me, MyWork } from './my-work';
import { OwnEvidence } from './own-evidence';
import { Submissions } from './submission.repository';
import { WorkFiles } from './work-file.repository';

/** Sends an attempt: the answers, and what the interview shows at this moment. It becomes the draft of a later attempt. */
@Injectable()
export class SubmitWork {
  constructor(
    private readonly assignments: Assignments, private readonly exercises: ExerciseVersions, private readonly drafts: Drafts, private readonly submissions: Submissions,
    private readonly work: MyWork, private readonly evidence: InterviewEvidencePort, private readonly own: OwnEvidence, private readonly files: WorkFiles,
    private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** @throws ProblemError 400 beside what is missing, 422 when nothing can be sent now */
  async run(assignmentId: string, { answers, picked, interviewId }: SentWork): Promise<MyAssignment> {
    const studentId = me();
    await this.work.hold();
    await this.work.own(assignmentId);
    const assignment = await this.assignments.holdOpen(assignmentId);
    const { last, extension } = await this.work.refuseClosed(assignment);
    const exercise = await this.exercises.get(assignment.exerciseVersionId);
    const work = { answers, picked: picked ?? await this.work.pickedBefore(assignmentId), interviewId };
    requireEvidence(exercise, work);
    await this.files.hold(studentId);
    const people = await this.own.require(exercise, studentId, assignmentId, work);
    const interview = await this.networkEvidence(exercise, studentId, interviewId);

    const submittedAt = this.clock.now();
    const sent = await this.submissions.send({
      assignmentId, studentId, attempt: (last?.attempt ?? 0) + 1, ...work, people, interview, submittedAt, late: assignment.isLate(submittedAt, extension), enteredBy: null, writtenOn: null,
    });
    if (!sent) throw refused('awaiting_review');
    await this.submissions.tie(sent.id, pickedIn(exercise, work.picked, 'contact', 'contacts'), pickedIn(exercise, work.picked, 'file'));
    await this.drafts.replace({ assignmentId, studentId, ...work, savedAt: submittedAt });
    await this.audit.record('submission.sent', sent.id, { assignmentId, attempt: sent.attempt });
    await this.outbox.emit('submission.sent', { submissionId: sent.id, assignmentId, studentId });
    return this.work.view(assignmentId);
  }

  private async networkEvidence(exercise: ExerciseVersion, studentId: string, interviewId: string | null): Promise<InterviewEvidence | null> {
    if (exercise.requiresContacts && await this.evidence.contactCount(studentId) === 0) throw refused('no_contact_yet');
    if (!interviewId) return null;
    const found = await this.evidence.evidenceOf(studentId, interviewId);
    if (!found) throw notFound();
    if (!found.reflected) throw refused('interview_not_reflected');
    return found.evidence;
  }
}
