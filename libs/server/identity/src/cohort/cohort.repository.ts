import { Injectable } from '@nestjs/common';
import { currentSchoolId, VersionedRepository } from '@tendril/platform';
import { Cohort } from './cohort';

export interface CohortFacts {
  readonly id: string;
  readonly name: string;
  readonly academicYearId: string;
  readonly academicYear: string;
  readonly students: number;
  readonly counsellors: { id: string; name: string }[];
  readonly version: number;
}

@Injectable()
export class Cohorts extends VersionedRepository<Cohort> {
  protected readonly entity = Cohort;

  /**
   * Cohorts with today's students and counsellors, newest year first.
   *
   * @param ids null for all of the school that have not ended
   */
  async facts(today: string, ids: readonly string[] | null): Promise<CohortFacts[]> {
    return this.manager.query<CohortFacts[]>(`
      SELECT c.id, c.name, c.academic_year_id AS "academicYearId", y.name AS "academicYear", c.version,
        (SELECT count(*) FROM enrolment e WHERE e.school_id = c.school_id AND e.cohort_id = c.id AND e.from_date <= $2 AND (e.until_date IS NULL OR e.until_date >= $2)) AS students,
        (SELECT coalesce(json_agg(json_build_object('id', m.id, 'name', coalesce(m.preferred_name, m.given_name) || ' ' || m.family_name) ORDER BY m.family_name, m.id), '[]')
         FROM caseload l JOIN membership m ON m.school_id = l.school_id AND m.id = l.counsellor_id
         WHERE l.school_id = c.school_id AND l.cohort_id = c.id AND l.from_date <= $2 AND (l.until_date IS NULL OR l.until_date >= $2)) AS counsellors
      FROM cohort c JOIN academic_year y ON y.school_id = c.school_id AND y.id = c.academic_year_id
      WHERE c.school_id = $1 AND (($3::uuid[] IS NULL AND c.ended_on IS NULL) OR c.id = ANY ($3))
      ORDER BY y.starts_on DESC, c.name, c.id`, [currentSchoolId(), today, ids]);
  }

  /** How many are in a cohort on a day or come into it later. */
  async students(id: string, from: string): Promise<number> {
    const [row] = await this.manager.query<{ count: number }[]>(`
      SELECT count(DISTINCT student_id) AS count FROM enrolment
      WHERE school_id = $1 AND cohort_id = $2 AND (until_date IS NULL OR until_date >= $3) AND (until_date IS NULL OR until_date >= from_date)`, [currentSchoolId(), id, from]);
    return row?.count ?? 0;
  }

  /** Cohorts in a counsellor's own caseload on a day; those that have ended are left out. */
  async inCaseload(counsellorId: string, today: string): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(`
      SELECT DISTINCT l.cohort_id AS id FROM caseload l JOIN cohort c ON c.school_id = l.school_id AND c.id = l.cohort_id
      WHERE l.school_id = $1 AND l.counsellor_id = $2 AND l.from_date <= $3 AND (l.until_date IS NULL OR l.until_date >= $3) AND c.ended_on IS NULL`,
    [currentSchoolId(), counsellorId, today]);
    return rows.map(row => row.id);
  }

  /** The last day of the cohort's academic year. */
  async lastDay(id: string): Promise<string | undefined> {
    const [row] = await this.manager.query<{ lastDay: string }[]>(
      `SELECT y.ends_on AS "lastDay" FROM cohort c JOIN academic_year y ON y.school_id = c.school_id AND y.id = c.academic_year_id WHERE c.school_id = $1 AND c.id = $2`, [currentSchoolId(), id]);
    return row?.lastDay;
  }

  /** Those of these that have not ended. */
  async named(ids: readonly string[]): Promise<Cohort[]> {
    return ids.length === 0 ? [] : this.query('row').andWhere('row.id = ANY (:ids) AND row.ended_on IS NULL', { ids }).orderBy('row.name').addOrderBy('row.id').getMany();
  }
}
