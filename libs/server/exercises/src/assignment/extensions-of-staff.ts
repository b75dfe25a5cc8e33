import { Injectable } from '@nestjs/common';
import type { ExtensionView, GrantExtension } from '@tendril/contracts';
import { MemberNames, Schools, StudentReach } from '@tendril/identity';
import { Audit, Clock, currentActor, endOfDay, invalidField, notFound, Outbox, refused } from '@tendril/platform';
import { AssignmentProgress } from './assignment-progress.repository';
import { AssignmentsOfStaff } from './assignments-of-staff';
import { Extensions } from './extension.repository';

/** More time for one student. */
@Injectable()
export class ExtensionsOfStaff {
  constructor(
    private readonly assignments: AssignmentsOfStaff, private readonly progress: AssignmentProgress, private readonly extensions: Extensions, private readonly reach: StudentReach,
    private readonly schools: Schools, private readonly members: MemberNames, private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** @throws ProblemError 400 when the day is over, or not after the assignment's; 404 unless the assignment is this student's and within reach */
  async grant(assignmentId: string, { studentId, dueOn, reason }: GrantExtension): Promise<ExtensionView> {
    const assignment = await this.assignments.reached(assignmentId);
    await this.reach.require(studentId);
    if (!(await this.progress.students(assignmentId)).some(one => one.studentId === studentId)) throw notFound();
    if (assignment.isWithdrawn) throw refused('assignment_withdrawn');
    const { timeZone } = await this.schools.current();
    if (dueOn < this.clock.today(timeZone)) throw invalidField('dueOn', 'in_past');
    if (dueOn <= assignment.dueOn) throw invalidField('dueOn', 'not_after_due');
    const { membershipId } = currentActor();
    const extension = await this.extensions.grant({ assignmentId, studentId, dueOn, dueAt: endOfDay(timeZone, dueOn), reason, grantedBy: membershipId, grantedAt: this.clock.now() });
    await this.audit.record('extension.granted', studentId, { assignmentId, dueOn });
    await this.outbox.emit('extension.granted', { assignmentId, studentId });
    return extension.view(await this.members.of([membershipId]));
  }

  async takeBack(id: string): Promise<void> {
    const { studentId, assignmentId } = await this.extensions.reachable(id);
    await this.extensions.erase([id]);
    await this.audit.record('extension.taken-back', studentId, { assignmentId });
  }
}
