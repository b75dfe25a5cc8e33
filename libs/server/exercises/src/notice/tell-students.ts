import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { type DomainEvent, Handles } from '@tendril/platform';
import { Assignments } from '../assignment/assignment.repository';
import { Notices } from './notice.repository';

/** What happens to work is told to its students in their app. */
@Injectable()
export class TellStudents {
  constructor(private readonly notices: Notices, private readonly assignments: Assignments, private readonly schools: Schools) {}

  @Handles('assignment.created', 'exercises.tell-given')
  async given({ payload: { assignmentId = '' } }: DomainEvent): Promise<void> {
    await this.tellAudience(assignmentId, 'given', false);
  }

  @Handles('assignment.reminder-due', 'exercises.tell-reminder')
  async reminder({ payload: { assignmentId = '', dueOn, version } }: DomainEvent): Promise<void> {
    const assignment = await this.assignments.find(assignmentId);
    if (assignment?.dueOn === dueOn && String(assignment?.version) === version) await this.tellAudience(assignmentId, 'reminder', true);
  }

  @Handles('assignment.withdrawn', 'exercises.tell-withdrawn')
  async withdrawn({ payload: { assignmentId = '' } }: DomainEvent): Promise<void> {
    await this.notices.tellAudience(assignmentId, 'withdrawn', await this.schools.today(), false);
  }

  @Handles('extension.granted', 'exercises.tell-extended')
  async extended({ payload: { assignmentId = '', studentId = '' } }: DomainEvent): Promise<void> {
    await this.notices.tell(studentId, assignmentId, 'extended');
  }

  @Handles('resubmission.decided', 'exercises.tell-decided')
  async decided({ payload: { assignmentId = '', studentId = '', granted } }: DomainEvent): Promise<void> {
    await this.notices.tell(studentId, assignmentId, granted === 'yes' ? 'resubmission-granted' : 'resubmission-declined');
  }

  @Handles('submission.reviewed', 'exercises.tell-reviewed')
  async reviewed({ payload: { assignmentId = '', studentId = '' } }: DomainEvent): Promise<void> {
    await this.notices.tell(studentId, assignmentId, 'reviewed');
  }

  private async tellAudience(assignmentId: string, kind: 'given' | 'reminder', unsent: boolean): Promise<void> {
    const assignment = await this.assignments.find(assignmentId);
    if (assignment && !assignment.isWithdrawn) await this.notices.tellAudience(assignmentId, kind, await this.schools.today(), unsent);
  }
}
