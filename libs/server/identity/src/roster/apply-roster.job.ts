import { Injectable } from '@nestjs/common';
import { Audit, Clock, type DomainEvent, Handles, Outbox, Progress, Tenancy } from '@tendril/platform';
import { Schools } from '../school/school.repository';
import { LeaveStudents } from '../student/leave-students';
import { RosterApplications } from './roster-application.repository';
import type { RosterImport } from './roster-import';
import { RosterImports } from './roster-import.repository';
import { RosterMappings } from './roster-mapping.repository';
import { type PlanFrame, RosterPlans } from './roster-plan.repository';
import { RosterRefusal } from './roster-refusal';

const TRIES = 3;
/** Unique violation, deadlock: somebody added a student in the meantime; compared again, it shows. */
const MEANWHILE = new Set(['23505', '40P01']);

/** Applies all valid rows of an import or none, in one transaction. Killed, it leaves nothing behind and begins again. */
@Injectable()
export class ApplyRoster {
  constructor(
    private readonly tenancy: Tenancy, private readonly imports: RosterImports, private readonly plans: RosterPlans, private readonly applications: RosterApplications,
    private readonly leaveStudents: LeaveStudents, private readonly mappings: RosterMappings, private readonly schools: Schools, private readonly outbox: Outbox, private readonly audit: Audit, private readonly progress: Progress, private readonly clock: Clock,
  ) {}

  @Handles('roster-import.application-requested', 'identity.apply-roster', 'long')
  async handle(event: DomainEvent): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.tenancy.inSchool(event, () => this.run(event.payload['importId'] ?? ''));
      } catch (error) {
        if (attempt === TRIES || !MEANWHILE.has(String((error as { code?: string }).code))) throw error;
      }
    }
  }

  private async run(importId: string): Promise<void> {
    await this.imports.lockSchool();
    const row = await this.imports.lock(importId);
    if (row.state !== 'applying') return;
    const today = await this.schools.today();
    const yearId = await this.plans.yearOf(today);
    if (yearId) await this.compareAndApply(row, { importId, yearId, today });
    else row.refuse(new RosterRefusal('no_academic_year'), this.clock.now());
    await this.imports.change(row);
    this.progress.publish(row.id, { state: row.state, done: row.done, total: row.total });
  }

  /** What was shown is what is done: where the school has changed since, the preview is shown anew. */
  private async compareAndApply(row: RosterImport, frame: PlanFrame): Promise<void> {
    await this.plans.hold(frame);
    if ((await this.plans.schoolHash(frame)) !== row.schoolHash) {
      const plan = await this.plans.make(frame);
      if (plan.hash !== row.planHash) return row.show(plan, [...row.notices, { code: 'students_changed', params: {} }]);
    }
    const made = await this.applications.makeCohorts(frame);
    await this.applications.create(frame);
    await this.applications.update(frame);
    await this.applications.audit(frame);
    const left = row.withLeavers ? await this.applications.endLeavers(frame) : [];
    await this.leaveStudents.run(left, frame.today);
    row.apply(made, this.clock.now());
    if (row.mapping && row.remembersColumns) await this.mappings.remember(row.mapping);
    await this.outbox.emit('roster-import.applied', { importId: row.id });
    const { create, update } = row.counts;
    return this.audit.record('roster-import.applied', row.id, { created: create, updated: update, left: left.length, cohorts: made.length });
  }
}
