import { Injectable } from '@nestjs/common';
import { currentSchoolId, SchoolRepository } from '@tendril/platform';
import { Caseload } from './caseload';

@Injectable()
export class Caseloads extends SchoolRepository<Caseload> {
  protected readonly entity = Caseload;

  /** A counsellor's rows that stand on a day or begin after it. */
  async standing(counsellorId: string, on: string): Promise<Caseload[]> {
    return this.query('row').andWhere('row.counsellor_id = :counsellorId AND (row.until_date IS NULL OR row.until_date >= :on)', { counsellorId, on })
      .orderBy('row.from_date').addOrderBy('row.id').getMany();
  }

  /** Sets the last day of rows; one that would begin after it is erased, since it never stood. */
  async end(ids: readonly string[], until: string): Promise<void> {
    await this.manager.query(`DELETE FROM caseload WHERE school_id = $1 AND id = ANY ($2) AND from_date > $3`, [currentSchoolId(), ids, until]);
    await this.manager.query(`UPDATE caseload SET until_date = $3 WHERE school_id = $1 AND id = ANY ($2)`, [currentSchoolId(), ids, until]);
  }

  /** A student's own rows that stand on a day. */
  async ofStudent(studentId: string, on: string): Promise<Caseload[]> {
    return this.query('row').andWhere('row.student_id = :studentId AND (row.until_date IS NULL OR row.until_date >= :on)', { studentId, on }).getMany();
  }

  /** Today's cohorts of each member of staff, and how many students they reach. */
  async summaries(today: string): Promise<Map<string, { cohorts: { id: string; name: string }[]; students: number }>> {
    const rows = await this.manager.query<{ id: string; cohorts: { id: string; name: string }[]; students: number }[]>(`
      SELECT m.id,
        (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.name, c.id), '[]')
         FROM caseload l JOIN cohort c ON c.school_id = l.school_id AND c.id = l.cohort_id
         WHERE l.school_id = m.school_id AND l.counsellor_id = m.id AND l.from_date <= $2 AND (l.until_date IS NULL OR l.until_date >= $2)) AS cohorts,
        (SELECT count(DISTINCT r.student_id) FROM reach r JOIN membership s ON s.school_id = r.school_id AND s.id = r.student_id
         WHERE r.school_id = m.school_id AND r.counsellor_id = m.id AND r.from_date <= $2 AND (r.until_date IS NULL OR r.until_date >= $2)
           AND (s.left_on IS NULL OR s.left_on > $2)) AS students
      FROM membership m WHERE m.school_id = $1 AND m.role IN ('admin', 'counsellor')`, [currentSchoolId(), today]);
    return new Map(rows.map(({ id, cohorts, students }) => [id, { cohorts, students }]));
  }
}
