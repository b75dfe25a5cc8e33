import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, currentContext, currentManager, currentSchoolId } from '@tendril/platform';
import { MISSING_COHORTS, type PlanFrame } from './roster-plan.repository';

/** Carries out a plan, whole sets at a time, inside one transaction. A new student takes the id of the staged row, and so does a new enrolment. */
@Injectable()
export class RosterApplications {
  constructor(private readonly clock: Clock) {}

  /** @returns ids of the cohorts that were made */
  async makeCohorts({ importId, yearId }: PlanFrame): Promise<string[]> {
    const missing = await this.query<{ name: string; external_id: string | null }>(MISSING_COHORTS, [importId, yearId]);
    const ids = missing.map(() => randomUUIDv7());
    await this.query(`
      INSERT INTO cohort (school_id, id, academic_year_id, name, external_id, version)
      SELECT $1, n.id, $2, n.name, n.external_id, 1 FROM unnest($3::uuid[], $4::text[], $5::text[]) AS n (id, name, external_id)`,
    [yearId, ids, missing.map(one => one.name), missing.map(one => one.external_id)]);
    return ids;
  }

  /** Makes accounts without an address, memberships with the role of student and nothing else, and enrols them. */
  async create({ importId, yearId, today }: PlanFrame): Promise<void> {
    const now = this.clock.now();
    await this.query(`INSERT INTO account (id, created_at) SELECT id, $3 FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action = 'create'`, [importId, now]);
    await this.query(`
      INSERT INTO membership (school_id, id, account_id, role, given_name, family_name, preferred_name, email, joined_at, created_at, version)
      SELECT school_id, id, id, 'student', given_name, family_name, preferred_name, NULL, $3, $3, 1 FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action = 'create'`, [importId, now]);
    await this.query(`
      INSERT INTO account_school (account_id, school_id, membership_id, role)
      SELECT id, school_id, id, 'student' FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action = 'create'`, [importId]);
    await this.query(`
      INSERT INTO student (school_id, id, birth_date, external_id, username)
      SELECT school_id, id, birth_date, external_id, new_username FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action = 'create'`, [importId]);
    // Until PostgreSQL has counted them, whatever concerns these students is planned for a school that has none, and slow.
    await currentManager().query('ANALYZE membership, student, roster_row');
    await this.query(`UPDATE roster_row SET student_id = id WHERE school_id = $1 AND import_id = $2 AND action = 'create'`, [importId]);
    await this.enrol({ importId, yearId, today }, `r.action = 'create'`);
    await currentManager().query('ANALYZE enrolment');
  }

  async update(frame: PlanFrame): Promise<void> {
    const { importId } = frame;
    await this.query(`
      UPDATE membership m SET given_name = r.given_name, family_name = r.family_name, preferred_name = coalesce(r.preferred_name, m.preferred_name),
        left_on = CASE WHEN 'left' = ANY (r.changes) THEN NULL ELSE m.left_on END, version = m.version + 1
      FROM roster_row r WHERE r.school_id = $1 AND r.import_id = $2 AND r.action = 'update' AND m.school_id = $1 AND m.id = r.student_id`, [importId]);
    await this.query(`
      UPDATE student s SET birth_date = coalesce(r.birth_date, s.birth_date), username = coalesce(r.new_username, s.username)
      FROM roster_row r WHERE r.school_id = $1 AND r.import_id = $2 AND r.action = 'update' AND s.school_id = $1 AND s.id = r.student_id`, [importId]);
    await this.query(`
      UPDATE account_school a SET left_on = NULL FROM roster_row r
      WHERE r.school_id = $1 AND r.import_id = $2 AND r.action = 'update' AND 'left' = ANY (r.changes) AND a.school_id = $1 AND a.membership_id = r.student_id`, [importId]);
    await this.endEnrolments(frame, `r.action = 'update' AND 'cohort' = ANY (r.changes)`);
    await this.enrol(frame, `r.action = 'update' AND 'cohort' = ANY (r.changes)`);
  }

  /** Ends the enrolments of the proposed leavers. @returns their ids */
  async endLeavers(frame: PlanFrame): Promise<string[]> {
    await this.endEnrolments(frame, `r.action = 'leaver'`);
    const rows = await this.query<{ id: string }>(`SELECT student_id AS id FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action = 'leaver' ORDER BY id`, [frame.importId]);
    return rows.map(row => row.id);
  }

  /** One entry for each student whom the import added or changed. */
  async audit({ importId }: PlanFrame): Promise<void> {
    await this.query(`
      INSERT INTO audit_entry (school_id, id, at, actor_id, action, subject_id, details)
      SELECT school_id, gen_random_uuid(), $3, $4, CASE action WHEN 'create' THEN 'student.added' ELSE 'student.changed' END, student_id, jsonb_build_object('importId', import_id)
      FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action IN ('create', 'update')`,
    [importId, this.clock.now(), currentContext().actor?.membershipId ?? null]);
  }

  private async enrol({ importId, yearId, today }: PlanFrame, which: string): Promise<void> {
    await this.query(`
      WITH named AS (SELECT DISTINCT cohort, coalesce(cohort_external_id, '') AS external_id FROM roster_row WHERE school_id = $1 AND import_id = $2 AND cohort <> ''),
      found AS (
        SELECT n.*, (SELECT c.id FROM cohort c WHERE c.school_id = $1 AND c.academic_year_id = $3 AND (c.external_id = n.external_id OR c.name = n.cohort)
                     ORDER BY c.external_id = n.external_id DESC NULLS LAST, c.id LIMIT 1) AS id
        FROM named n)
      INSERT INTO enrolment (school_id, id, cohort_id, student_id, from_date)
      SELECT r.school_id, r.id, f.id, r.student_id, $4 FROM roster_row r JOIN found f ON f.cohort = r.cohort AND f.external_id = coalesce(r.cohort_external_id, '')
      WHERE r.school_id = $1 AND r.import_id = $2 AND ${which}`, [importId, yearId, today]);
    // A cohort that the source still has has not ended.
    await this.query(`
      UPDATE cohort c SET ended_on = NULL, version = c.version + 1 FROM enrolment e JOIN roster_row r ON r.school_id = e.school_id AND r.id = e.id
      WHERE c.school_id = $1 AND e.school_id = $1 AND r.import_id = $2 AND e.cohort_id = c.id AND c.ended_on IS NOT NULL`, [importId]);
  }

  /** Yesterday is the last day of what stands; what was to begin later, or began today, has never been. */
  private async endEnrolments({ importId, today }: PlanFrame, which: string): Promise<void> {
    const of = `e.school_id = $1 AND r.school_id = $1 AND r.import_id = $2 AND ${which} AND e.student_id = r.student_id AND (e.until_date IS NULL OR e.until_date >= $3)`;
    await this.query(`DELETE FROM enrolment e USING roster_row r WHERE ${of} AND e.from_date >= $3`, [importId, today]);
    await this.query(`UPDATE enrolment e SET until_date = $3::date - 1 FROM roster_row r WHERE ${of}`, [importId, today]);
  }

  private async query<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
    return currentManager().query<Row[]>(text, [currentSchoolId(), ...params]);
  }
}
