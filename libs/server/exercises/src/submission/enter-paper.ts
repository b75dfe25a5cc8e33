import { Injectable } from '@nestjs/common';
import type { EnterPaper as Sheet } from '@tendril/contracts';
import { Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Audit, Clock, currentActor, endOfDay, invalidField, notFound, Outbox, refused } from '@tendril/platform';
import { Assignments } from '../assignment/assignment.repository';
import { AssignmentProgress } from '../assignment/assignment-progress.repository';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { refuseUnknownSteps, refuseWhatNoPaperShows } from './evidence-rules';
import { InterviewEvidencePort } from './interview-evidence.port';
import { Standings } from './standings';
import { Submissions } from './submission.repository';
import { whyNotWork } from './work';

/**
 * Enters for a student what is written on a paper sheet. The attempt says by whom and of which day it is; the student's own draft is not touched. A talk that the sheet
 * tells of comes into the student's network, marked too; people to be picked there, and files, are not asked for.
 */
@Injectable()
export class EnterPaper {
  constructor(
    private readonly assignments: Assignments, private readonly progress: AssignmentProgress, private readonly versions: ExerciseVersions, private readonly submissions: Submissions,
    private readonly standings: Standings, private readonly network: InterviewEvidencePort, private readonly reach: StudentReach, private readonly directory: StudentDirectory, private readonly schools: Schools,
    private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** The id of the attempt. @throws ProblemError 400 beside what does not fit, 404 beyond reach, 422 when nothing could be sent on that day */
  async run(assignmentId: string, { studentId, answers, picked = {}, interview, writtenOn }: Sheet): Promise<string> {
    if (!await this.directory.hold(studentId)) throw notFound();
    await this.reach.require(studentId);
    if (!await this.assignments.find(assignmentId) || !(await this.progress.students(assignmentId)).some(one => one.studentId === studentId)) throw notFound();
    const assignment = await this.assignments.holdOpen(assignmentId);
    const { timeZone } = await this.schools.current();
    if (writtenOn > this.clock.today(timeZone)) throw invalidField('writtenOn', 'in_future');
    const exercise = await this.versions.get(assignment.exerciseVersionId);
    refuseUnknownSteps(exercise, { answers, picked });
    refuseWhatNoPaperShows(exercise, picked);
    if (interview && !exercise.asksForInterview) throw invalidField('interview', 'not_asked_for');
    if (interview && interview.heldOn > writtenOn) throw invalidField('interview.heldOn', 'after_sheet');
    if (!interview && !Object.values(answers).some(text => text.trim() !== '') && !Object.values(picked).some(keys => keys.length > 0)) throw invalidField('answers', 'required');

    const now = this.clock.now();
    const written = new Date(Math.min(endOfDay(timeZone, writtenOn).getTime(), now.getTime()));
    const standing = await this.standings.one(studentId, assignmentId);
    const code = whyNotWork(assignment, standing, written);
    if (code) throw refused(code);
    const interviewId = interview ? await this.network.enterFromPaper(studentId, interview) : null;
    const shown = interviewId ? await this.network.evidenceOf(studentId, interviewId) : null;
    const sent = await this.submissions.send({
      assignmentId, studentId, attempt: (standing.last?.attempt ?? 0) + 1, answers, picked, people: {}, interviewId, interview: shown?.evidence ?? null,
      submittedAt: now, late: assignment.isLate(written, standing.extension), enteredBy: currentActor().membershipId, writtenOn,
    });
    if (!sent) throw refused('awaiting_review');
    await this.audit.record('submission.entered-from-paper', studentId, { submissionId: sent.id, assignmentId, attempt: sent.attempt });
    await this.outbox.emit('submission.sent', { submissionId: sent.id, assignmentId, studentId });
    return sent.id;
  }
}
