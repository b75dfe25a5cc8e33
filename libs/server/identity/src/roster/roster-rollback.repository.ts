import { Injectable } from '@nestjs/common';
import { Clock, currentContext, currentManager, currentSchoolId } from '@tendril/platform';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Students removed by one statement: each takes some thirty references with it, and a statement has a minute. */
const PIECE = 5000;

/** Takes an applied import back, whole sets at a time, inside one transaction. */
@Injectable()
export class RosterRollbacks {
  constructor(private readonly clock: Clock) {}

  /** Students whom the import created and who are still there. */
  async created(importId: string): Promise<string[]> {
    const rows = await this.query<{ id: string }>(`SELECT student_id AS id FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action = 'create' AND student_id IS NOT NULL`, [importId]);
    return rows.map(row => row.id);
  }

  /** Created students who have signed in, for whom a consent was recorded, into whom another record was merged, or who are among `worked`. */
  async inUse(importId: string, worked: readonly string[]): Promise<Named[]> {
    return this.query<Named>(`
      SELECT m.id, coalesce(m.preferred_name, m.given_name) || ' ' || m.family_name AS name
      FROM roster_row r
      JOIN student s ON s.school_id = r.school_id AND s.id = r.student_id
      JOIN membership m ON m.school_id = s.school_id AND m.id = s.id
      WHERE r.school_id = $1 AND r.import_id = $2 AND r.action = 'create'
        AND (s.last_seen_on IS NOT NULL OR s.merged_into IS NOT NULL OR s.id = ANY ($3)
          OR EXISTS (SELECT FROM consent c WHERE c.school_id = s.school_id AND c.student_id = s.id)
          OR EXISTS (SELECT FROM student_note n WHERE n.school_id = s.school_id AND n.student_id = s.id)
          OR EXISTS (SELECT FROM student t WHERE t.school_id = s.school_id AND t.merged_into = s.id))
      ORDER BY m.family_name, m.given_name, m.id`, [importId, worked]);
  }

  /** Students whom the import changed and whom somebody has changed or moved since. */
  async changedSince(importId: string, withLeavers: boolean): Promise<Named[]> {
    return this.query<Named>(`
      SELECT m.id, coalesce(m.preferred_name, m.given_name) || ' ' || m.family_name AS name
      FROM roster_row r JOIN membership m ON m.school_id = r.school_id AND m.id = r.student_id
      WHERE r.school_id = $1 AND r.import_id = $2 AND (r.action = 'update' OR (r.action = 'leaver' AND $3))
        AND (m.version <> (r.before->>'version')::int + 1
          OR ('cohort' = ANY (r.changes) AND NOT EXISTS (SELECT FROM enrolment e WHERE e.school_id = r.school_id AND e.id = r.id AND e.until_date IS NULL)))
      ORDER BY m.family_name, m.given_name, m.id`, [importId, withLeavers]);
  }

  /** Gives changed students back what stood before. */
  async restore(importId: string, withLeavers: boolean): Promise<void> {
    const of = `r.school_id = $1 AND r.import_id = $2 AND (r.action = 'update' OR (r.action = 'leaver' AND $3))`;
    const params = [importId, withLeavers];
    await this.query(`
      UPDATE membership m SET given_name = coalesce(r.before->>'givenName', m.given_name), family_name = coalesce(r.before->>'familyName', m.family_name),
        preferred_name = CASE WHEN r.action = 'update' THEN r.before->>'preferredName' ELSE m.preferred_name END, left_on = (r.before->>'leftOn')::date, version = m.version + 1
      FROM roster_row r WHERE ${of} AND m.school_id = $1 AND m.id = r.student_id`, params);
    await this.query(`
      UPDATE student s SET birth_date = (r.before->>'birthDate')::date, username = r.before->>'username'
      FROM roster_row r WHERE ${of} AND r.action = 'update' AND s.school_id = $1 AND s.id = r.student_id`, params);
    await this.query(`UPDATE account_school a SET left_on = (r.before->>'leftOn')::date FROM roster_row r WHERE ${of} AND a.school_id = $1 AND a.membership_id = r.student_id`, params);
    await this.query(`DELETE FROM enrolment e USING roster_row r WHERE ${of} AND e.school_id = $1 AND e.id = r.id`, params);
    await this.query(`
      INSERT INTO enrolment (school_id, id, cohort_id, student_id, from_date, until_date)
      SELECT $1, o.id, o.cohort, r.student_id, o."from", o.until
      FROM roster_row r CROSS JOIN LATERAL jsonb_to_recordset(r.before->'enrolments') AS o (id uuid, cohort uuid, "from" date, until date)
      WHERE ${of} AND (r.action = 'leaver' OR 'cohort' = ANY (r.changes))
      ON CONFLICT (school_id, id) DO UPDATE SET cohort_id = excluded.cohort_id, until_date = excluded.until_date`, params);
    await this.audit('student.changed', of, params);
  }

  /** Removes the students whom the import created; their staged rows go with them. */
  async removeCreated(importId: string): Promise<void> {
    await this.audit('student.removed', `r.school_id = $1 AND r.import_id = $2 AND r.action = $3 AND r.student_id IS NOT NULL`, [importId, 'create']);
    const ids = await this.created(importId);
    for (let from = 0; from < ids.length; from += PIECE) await this.remove(ids.slice(from, from + PIECE));
  }

  /** Removes cohorts that the import made, those that something else refers to by now excepted. */
  async removeCohorts(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await currentManager().query('SAVEPOINT cohort');
      try {
        await this.query(`DELETE FROM cohort WHERE school_id = $1 AND id = $2 AND NOT EXISTS (SELECT FROM caseload l WHERE l.school_id = $1 AND l.cohort_id = $2)`, [id]);
      } catch (error) {
        if (!isReferred(error)) throw error;
        await currentManager().query('ROLLBACK TO SAVEPOINT cohort');
      }
      await currentManager().query('RELEASE SAVEPOINT cohort');
    }
  }

  private async remove(ids: readonly string[]): Promise<void> {
    await this.query(`DELETE FROM account_school WHERE school_id = $1 AND membership_id = ANY ($2)`, [ids]);
    const [removed] = await currentManager().query<[{ account_id: string }[], number]>(`DELETE FROM membership WHERE school_id = $1 AND id = ANY ($2) RETURNING account_id`, [currentSchoolId(), ids]);
    await currentManager().query(`DELETE FROM account WHERE id = ANY ($1) AND email_norm IS NULL`, [removed.map(row => row.account_id)]);
  }

  /** One entry for each student of some rows; $1 to $3 are the condition's own. */
  private async audit(action: string, which: string, params: readonly unknown[]): Promise<void> {
    await this.query(`
      INSERT INTO audit_entry (school_id, id, at, actor_id, action, subject_id, details)
      SELECT r.school_id, gen_random_uuid(), $4, $5, $6, r.student_id, jsonb_build_object('importId', r.import_id) FROM roster_row r WHERE ${which}`,
    [...params, this.clock.now(), currentContext().actor?.membershipId ?? null, action]);
  }

  private async query<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
    return currentManager().query<Row[]>(text, [currentSchoolId(), ...params]);
  }
}

const isReferred = (error: unknown): boolean => (error as { code?: string }).code === '23503';
