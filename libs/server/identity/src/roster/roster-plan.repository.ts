import { Injectable } from '@nestjs/common';
import type { RosterCounts } from '@tendril/contracts';
import { currentManager, currentSchoolId } from '@tendril/platform';
import { joinBySets } from './join-by-sets';
import { freeUsernames, usernameOf } from './make-username';

export interface RosterPlan {
  readonly counts: RosterCounts;
  /** Changes with anything that the plan would do, or with what it would replace. */
  readonly hash: string;
  /** Changes with anything that the plan was compared with. */
  readonly schoolHash: string;
}

/** What an import compares against. */
export interface PlanFrame {
  readonly importId: string;
  /** The academic year in which its cohorts are. */
  readonly yearId: string;
  /** Today in the school's zone. */
  readonly today: string;
}

/** Compares staged rows with the students of the school, whole sets at a time. It may run again and again. */
@Injectable()
export class RosterPlans {
  /** The academic year of today, or else the next one. Null when there is neither. */
  async yearOf(today: string): Promise<string | null> {
    const [year] = await this.query<{ id: string }>(`SELECT id FROM academic_year WHERE school_id = $1 AND ends_on >= $2 ORDER BY starts_on, id LIMIT 1`, [today]);
    return year?.id ?? null;
  }

  /** Decides about every staged row: create, update, skip or refuse; and proposes leavers. */
  async make(frame: PlanFrame): Promise<RosterPlan> {
    await joinBySets();
    // Taken before the comparison: what changes during it is seen at the application.
    const schoolHash = await this.schoolHash(frame);
    await this.forget(frame);
    await this.refuseTwice(frame, 'external_id', 'duplicate_id', `TRUE`);
    await this.match(frame);
    await this.refuseTwice(frame, 'username', 'username_twice', `problem IS NULL AND (student_id IS NULL OR 'username' = ANY (changes))`);
    await this.refuseTaken(frame);
    await this.decide(frame);
    await this.welcome(frame);
    await this.proposeLeavers(frame);
    return { counts: await this.counts(frame), hash: await this.hash(frame), schoolHash };
  }

  /** Keeps editors away until the commit from the students that a plan would change. */
  async hold({ importId }: PlanFrame): Promise<void> {
    await joinBySets();
    await this.query(`
      SELECT count(*) FROM (
        SELECT FROM membership m WHERE m.school_id = $1 AND m.id = ANY (ARRAY (
          SELECT student_id FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action IN ('update', 'leaver')))
        ORDER BY m.id FOR UPDATE) AS held`, [importId]);
  }

  /** A sum over all students of the school, their enrolments of today and after, and the cohorts of the year. */
  async schoolHash({ yearId, today }: PlanFrame): Promise<string> {
    const [row] = await this.query<{ hash: string }>(`
      SELECT md5(concat_ws(' ', $2::text, $3::text,
        (SELECT string_agg(md5(concat_ws('|', s.id, s.external_id, s.username, s.birth_date, s.merged_into, m.given_name, m.family_name, m.preferred_name, m.left_on, m.version)), '' ORDER BY s.id)
         FROM student s JOIN membership m ON m.school_id = s.school_id AND m.id = s.id WHERE s.school_id = $1),
        (SELECT string_agg(md5(concat_ws('|', e.id, e.student_id, e.cohort_id, e.from_date, e.until_date)), '' ORDER BY e.id)
         FROM enrolment e WHERE e.school_id = $1 AND (e.until_date IS NULL OR e.until_date >= $3::date)),
        (SELECT string_agg(md5(concat_ws('|', c.id, c.name, c.external_id)), '' ORDER BY c.id) FROM cohort c WHERE c.school_id = $1 AND c.academic_year_id = $2::uuid))) AS hash`,
    [yearId, today]);
    return row?.hash ?? '';
  }

  /** Back to what the file says: faults of the file have their source, those of an earlier plan have none. */
  private async forget({ importId }: PlanFrame): Promise<void> {
    await this.query(`DELETE FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action = 'leaver'`, [importId]);
    await this.query(`
      UPDATE roster_row SET action = 'skip', problem = NULL, student_id = NULL, changes = '{}', before = NULL, new_username = NULL
      WHERE school_id = $1 AND import_id = $2 AND source IS NULL AND (action <> 'skip' OR student_id IS NOT NULL OR problem IS NOT NULL)`, [importId]);
  }

  /** Which of two rows is right nobody knows: all of them stay out. */
  private async refuseTwice({ importId }: PlanFrame, column: 'external_id' | 'username', code: string, which: string): Promise<void> {
    await this.query(`
      UPDATE roster_row SET problem = jsonb_build_object('code', $3::text, 'column', $4::text, 'value', ${column})
      WHERE school_id = $1 AND import_id = $2 AND problem IS NULL AND ${which} AND ${column} = ANY (ARRAY (
        SELECT ${column} FROM roster_row WHERE school_id = $1 AND import_id = $2 AND ${column} <> '' AND ${which} GROUP BY ${column} HAVING count(*) > 1))`,
    [importId, code, column]);
  }

  /** Finds the student of each row by the source's id alone, and what differs. An empty cell says nothing. A record that was merged away stands for the one kept. */
  private async match({ importId, yearId, today }: PlanFrame): Promise<void> {
    await this.query(`
      UPDATE roster_row r SET student_id = coalesce(s.merged_into, s.id),
        changes = CASE WHEN s.merged_into IS NOT NULL THEN '{}' ELSE array_remove(ARRAY[
          CASE WHEN m.given_name <> r.given_name THEN 'given_name' END,
          CASE WHEN m.family_name <> r.family_name THEN 'family_name' END,
          CASE WHEN m.preferred_name IS DISTINCT FROM coalesce(r.preferred_name, m.preferred_name) THEN 'preferred_name' END,
          CASE WHEN s.birth_date IS DISTINCT FROM coalesce(r.birth_date, s.birth_date) THEN 'birth_date' END,
          CASE WHEN r.cohort <> '' AND (c.id IS NULL OR c.academic_year_id <> $3 OR (c.name <> r.cohort AND c.external_id IS DISTINCT FROM coalesce(r.cohort_external_id, ''))) THEN 'cohort' END,
          CASE WHEN r.username <> '' AND s.username <> r.username THEN 'username' END,
          CASE WHEN m.left_on IS NOT NULL AND m.left_on <= $4 THEN 'left' END], NULL) END,
        before = jsonb_build_object('givenName', m.given_name, 'familyName', m.family_name, 'preferredName', m.preferred_name, 'birthDate', s.birth_date,
          'username', s.username, 'leftOn', m.left_on, 'version', m.version, 'enrolments', ${standing('$4')})
      FROM student s
      JOIN membership m ON m.school_id = s.school_id AND m.id = s.id
      ${cohortOf('$4')}
      WHERE r.school_id = $1 AND r.import_id = $2 AND r.problem IS NULL AND s.school_id = $1 AND s.external_id = r.external_id`, [importId, yearId, today]);
  }

  private async refuseTaken({ importId }: PlanFrame): Promise<void> {
    await this.query(`
      UPDATE roster_row r SET problem = jsonb_build_object('code', 'username_taken', 'column', 'username', 'value', r.username)
      FROM student other
      WHERE r.school_id = $1 AND r.import_id = $2 AND r.problem IS NULL AND (r.student_id IS NULL OR 'username' = ANY (r.changes))
        AND other.school_id = $1 AND other.username = r.username AND other.id IS DISTINCT FROM r.student_id`, [importId]);
  }

  private async decide({ importId }: PlanFrame): Promise<void> {
    await this.query(`
      UPDATE roster_row SET changes = CASE WHEN problem IS NULL THEN changes ELSE '{}' END,
        action = CASE WHEN problem IS NULL THEN 'update' ELSE 'refuse' END, new_username = CASE WHEN problem IS NULL AND 'username' = ANY (changes) THEN username END
      WHERE school_id = $1 AND import_id = $2 AND (changes <> '{}' OR (problem IS NOT NULL AND action <> 'refuse'))`, [importId]);
  }

  /** Whoever is not known is new, with the user name of the file or one made of the names. */
  private async welcome({ importId }: PlanFrame): Promise<void> {
    const rows = await this.query<{ id: string; given_name: string; family_name: string; external_id: string; username: string }>(`
      SELECT id, given_name, family_name, external_id, username FROM roster_row WHERE school_id = $1 AND import_id = $2 AND problem IS NULL AND student_id IS NULL ORDER BY row, id`, [importId]);
    if (rows.length === 0) return;
    const taken = await this.query<{ name: string }>(`
      SELECT username AS name FROM student WHERE school_id = $1
      UNION SELECT username FROM roster_row WHERE school_id = $1 AND import_id = $2 AND problem IS NULL AND username <> ''`, [importId]);
    const nameless = rows.filter(row => row.username === '');
    const made = freeUsernames(nameless.map(row => usernameOf(row.given_name, row.family_name, row.external_id)), new Set(taken.map(row => row.name)));
    const given = new Map(nameless.map((row, index) => [row.id, made[index] ?? '']));
    const names = rows.map(row => given.get(row.id) ?? row.username);
    await this.query(`
      UPDATE roster_row r SET action = 'create', new_username = n.name FROM unnest($2::uuid[], $3::text[]) AS n (id, name) WHERE r.school_id = $1 AND r.id = n.id`, [rows.map(row => row.id), names]);
  }

  /** Students known by an id of the source whom the file does not name, refused rows included. */
  private async proposeLeavers({ importId, today }: PlanFrame): Promise<void> {
    await this.query(`
      INSERT INTO roster_row (school_id, id, import_id, row, action, student_id, external_id, given_name, family_name, preferred_name, birth_date, cohort, username, changes, before)
      SELECT $1, gen_random_uuid(), $2, 0, 'leaver', s.id, s.external_id, m.given_name, m.family_name, m.preferred_name, s.birth_date, coalesce(c.name, ''), s.username, '{left}',
        jsonb_build_object('leftOn', m.left_on, 'version', m.version, 'enrolments', ${standing('$3')})
      FROM student s
      JOIN membership m ON m.school_id = s.school_id AND m.id = s.id
      ${cohortOf('$3')}
      WHERE s.school_id = $1 AND s.external_id IS NOT NULL AND s.merged_into IS NULL AND (m.left_on IS NULL OR m.left_on > $3)
        AND NOT EXISTS (SELECT FROM roster_row r WHERE r.school_id = $1 AND r.import_id = $2 AND r.external_id = s.external_id)
        AND NOT EXISTS (SELECT FROM roster_row r WHERE r.school_id = $1 AND r.import_id = $2 AND r.student_id = s.id)`, [importId, today]);
  }

  private async counts({ importId, yearId }: PlanFrame): Promise<RosterCounts> {
    const rows = await this.query<{ action: string; count: number }>(
      `SELECT action, count(*) AS count FROM roster_row WHERE school_id = $1 AND import_id = $2 GROUP BY action`, [importId]);
    const [cohorts] = await this.query<{ count: number }>(`SELECT count(*) AS count FROM (${MISSING_COHORTS}) AS missing`, [importId, yearId]);
    const of = (action: string) => rows.find(row => row.action === action)?.count ?? 0;
    return { create: of('create'), update: of('update'), skip: of('skip'), refused: of('refuse'), cohorts: cohorts?.count ?? 0, leavers: of('leaver') };
  }

  private async hash({ importId, yearId }: PlanFrame): Promise<string> {
    const [row] = await this.query<{ hash: string }>(`
      SELECT md5($3 || coalesce(string_agg(md5(concat_ws('|', row, action, external_id, student_id, changes::text, new_username, problem->>'code', before::text)), '' ORDER BY row, external_id), '')) AS hash
      FROM roster_row WHERE school_id = $1 AND import_id = $2`, [importId, yearId]);
    return row?.hash ?? '';
  }

  private async query<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
    return currentManager().query<Row[]>(text, [currentSchoolId(), ...params]);
  }
}

/** Joins `c`, the cohort of student `s` on a day. */
const cohortOf = (today: string): string => `
      LEFT JOIN enrolment e ON e.school_id = s.school_id AND e.student_id = s.id AND e.from_date <= ${today} AND (e.until_date IS NULL OR e.until_date >= ${today})
      LEFT JOIN cohort c ON c.school_id = e.school_id AND c.id = e.cohort_id`;

/** Enrolments of student `s` that stand on a day or begin after it: what a move or a departure ends, and a rollback brings back. */
const standing = (today: string): string => `(
          SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'cohort', o.cohort_id, 'from', o.from_date, 'until', o.until_date) ORDER BY o.from_date, o.id), '[]')
          FROM enrolment o WHERE o.school_id = s.school_id AND o.student_id = s.id AND (o.until_date IS NULL OR o.until_date >= ${today}))`;

/** Cohorts ($1 school, $2 import, $3 academic year) that rows to apply name and that the year does not have yet. */
export const MISSING_COHORTS = `
  SELECT r.name, r.external_id FROM (
    SELECT cohort AS name, min(cohort_external_id) AS external_id FROM roster_row
    WHERE school_id = $1 AND import_id = $2 AND cohort <> '' AND (action = 'create' OR (action = 'update' AND 'cohort' = ANY (changes))) GROUP BY cohort) AS r
  WHERE NOT EXISTS (SELECT FROM cohort c WHERE c.school_id = $1 AND c.academic_year_id = $3 AND (c.name = r.name OR c.external_id = r.external_id))`;
