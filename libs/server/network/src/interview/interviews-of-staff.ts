import { Injectable } from '@nestjs/common';
import type { InterviewRow, InterviewView, SendBackInterview } from '@tendril/contracts';
import { Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Audit, Clock, currentActor, Outbox } from '@tendril/platform';
import { Interviews } from './interview.repository';
import { toInterviewRow, toInterviewView } from './interview-views';

/** Plans shown at once; the rest comes up as these are answered. */
const MOST = 1000;

/** What staff see of their students' interviews; every look is written down. */
@Injectable()
export class InterviewsOfStaff {
  constructor(
    private readonly interviews: Interviews, private readonly reach: StudentReach, private readonly directory: StudentDirectory, private readonly schools: Schools,
    private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** Plans that wait for a yes, the oldest first; none where the school asks for none. */
  async waiting(): Promise<InterviewRow[]> {
    if (!(await this.schools.current()).rules.approveInterviews) return [];
    return this.rows(MOST);
  }

  /** The first of them, and how many there are. */
  async firstWaiting(limit: number): Promise<{ count: number; items: InterviewRow[] }> {
    if (!(await this.schools.current()).rules.approveInterviews) return { count: 0, items: [] };
    const count = await this.interviews.countWaiting();
    return { count, items: count === 0 ? [] : await this.rows(limit) };
  }

  async ofStudent(studentId: string): Promise<InterviewView[]> {
    await this.reach.require(studentId);
    const { rules } = await this.schools.current();
    const interviews = await this.interviews.ofStudent(studentId);
    await this.audit.record('student-interviews.seen', studentId, { interviews: interviews.length });
    return interviews.map(one => toInterviewView(one, rules));
  }

  async view(id: string): Promise<InterviewView> {
    const found = await this.interviews.reachable(id);
    await this.audit.record('interview.seen', found.interview.studentId, { interviewId: id });
    return toInterviewView(found, (await this.schools.current()).rules);
  }

  /** @throws ProblemError 422 unless it is planned */
  async approve(id: string): Promise<InterviewView> {
    const { interview } = await this.interviews.reachable(id);
    interview.approve({ by: currentActor().membershipId, at: this.clock.now() });
    await this.interviews.change(interview);
    await this.audit.record('interview.approved', interview.studentId, { interviewId: id });
    await this.outbox.emit('interview.approved', { interviewId: id, studentId: interview.studentId });
    return this.view(id);
  }

  /** @throws ProblemError 422 unless it is planned */
  async sendBack(id: string, { comment }: SendBackInterview): Promise<InterviewView> {
    const { interview } = await this.interviews.reachable(id);
    interview.sendBack(comment.trim(), this.clock.now());
    await this.interviews.change(interview);
    await this.audit.record('interview.sent-back', interview.studentId, { interviewId: id });
    return this.view(id);
  }

  private async rows(limit: number): Promise<InterviewRow[]> {
    const found = await this.interviews.waiting(limit);
    const names = await this.directory.names(found.map(one => one.interview.studentId));
    return found.map(one => {
      const name = names.get(one.interview.studentId);
      return toInterviewRow(one, { student: name?.displayName ?? '', cohort: name?.cohort ?? '' });
    });
  }
}
