import { Injectable } from '@nestjs/common';
import { Audit, Clock, conflict, Outbox } from '@tendril/platform';
import { StudentActivity } from '../student/student-activity';
import { joinBySets } from './join-by-sets';
import type { RosterImport } from './roster-import';
import { RosterImports } from './roster-import.repository';
import { RosterRollbacks } from './roster-rollback.repository';

/** Names that a refusal shows. */
const NAMES = 20;

/** Takes the last applied import back: created students go, changed ones get back what stood before, leavers are here again. */
@Injectable()
export class RollBackRoster {
  constructor(
    private readonly imports: RosterImports, private readonly rollbacks: RosterRollbacks, private readonly activity: StudentActivity,
    private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** Inside inSchool. @throws ProblemError 404; 409 with names when students have worked, or were changed, since; 409 when it is not the last one, or too old */
  async run(id: string): Promise<RosterImport> {
    await this.imports.lockSchool();
    const row = await this.imports.lock(id);
    row.requireRollback(this.clock.now());
    if ((await this.imports.lastApplied()) !== id) throw conflict('import_not_last');
    await joinBySets();
    const created = await this.rollbacks.created(id);
    refuseFor('students_have_worked', await this.rollbacks.inUse(id, await this.activity.studentsWithWork(created)));
    refuseFor('students_were_changed', await this.rollbacks.changedSince(id, row.withLeavers));
    await this.rollbacks.restore(id, row.withLeavers);
    await this.rollbacks.removeCreated(id);
    await this.rollbacks.removeCohorts(row.madeCohorts);
    row.rollBack();
    await this.imports.change(row);
    await this.outbox.emit('roster-import.rolled-back', { importId: id });
    await this.audit.record('roster-import.rolled-back', id, { removed: created.length });
    return row;
  }
}

function refuseFor(code: string, students: readonly { name: string }[]): void {
  if (students.length === 0) return;
  throw conflict(code, { count: students.length, names: students.slice(0, NAMES).map(one => one.name).join(', ') });
}
