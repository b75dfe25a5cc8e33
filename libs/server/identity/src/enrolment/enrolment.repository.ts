import { Injectable } from '@nestjs/common';
import { currentSchoolId, SchoolRepository } from '@tendril/platform';
import { Enrolment } from './enrolment';

export interface EnrolmentFacts {
  readonly cohortId: string;
  readonly cohort: string;
  readonly from: string;
  readonly until: string | null;
}

@Injectable()
export class Enrolments extends SchoolRepository<Enrolment> {
  protected readonly entity = Enrolment;

  /** A student's enrolments, oldest first; those replaced on their first day left out. */
  async history(studentId: string): Promise<EnrolmentFacts[]> {
    return this.manager.query<EnrolmentFacts[]>(`
      SELECT e.cohort_id AS "cohortId", c.name AS cohort, e.from_date AS from, e.until_date AS until
      FROM enrolment e JOIN cohort c ON c.school_id = e.school_id AND c.id = e.cohort_id
      WHERE e.school_id = $1 AND e.student_id = $2 AND (e.until_date IS NULL OR e.until_date >= e.from_date) ORDER BY e.from_date, e.id`, [currentSchoolId(), studentId]);
  }

  /** The enrolment that began last, replaced ones included. */
  async last(studentId: string): Promise<Enrolment | null> {
    return this.query('row').andWhere('row.student_id = :studentId', { studentId }).orderBy('row.from_date', 'DESC').addOrderBy('row.id', 'DESC').getOne();
  }

  /** The same of many students, by their ids. */
  async lastOf(studentIds: readonly string[]): Promise<Map<string, Enrolment>> {
    const rows = await this.query('row').distinctOn(['row.student_id']).andWhere('row.student_id = ANY (:studentIds)', { studentIds })
      .orderBy('row.student_id').addOrderBy('row.from_date', 'DESC').addOrderBy('row.id', 'DESC').getMany();
    return new Map(rows.map(row => [row.studentId, row]));
  }

  async of(studentId: string): Promise<Enrolment[]> {
    return this.query('row').andWhere('row.student_id = :studentId', { studentId }).orderBy('row.from_date').addOrderBy('row.id').getMany();
  }

  /** Sets the last day of enrolments. */
  async end(ids: readonly string[], until: string): Promise<void> {
    await this.manager.query(
      `UPDATE enrolment SET until_date = greatest($3::date, from_date - 1) WHERE school_id = $1 AND id = ANY ($2)`, [currentSchoolId(), ids, until]);
  }

  /** Takes the end off the students' time in a cohort that ended on this day. @returns the students who had such a time */
  async goOn(studentIds: readonly string[], cohortId: string, until: string): Promise<string[]> {
    const [rows] = await this.manager.query<[{ studentId: string }[], number]>(
      `UPDATE enrolment SET until_date = NULL WHERE school_id = $1 AND student_id = ANY ($2) AND cohort_id = $3 AND until_date = $4 AND from_date <= until_date RETURNING student_id AS "studentId"`,
      [currentSchoolId(), studentIds, cohortId, until]);
    return rows.map(row => row.studentId);
  }

  /** Sets the last day of whatever has none, of many students. */
  async endOpen(studentIds: readonly string[], until: string): Promise<void> {
    await this.manager.query(
      `UPDATE enrolment SET until_date = greatest($3::date, from_date - 1) WHERE school_id = $1 AND student_id = ANY ($2) AND until_date IS NULL`,
      [currentSchoolId(), studentIds, until]);
  }

  /** Gives enrolments to the record of the same person that is kept. */
  async giveTo(studentId: string, ids: readonly string[]): Promise<void> {
    await this.manager.query(`UPDATE enrolment SET student_id = $3 WHERE school_id = $1 AND id = ANY ($2)`, [currentSchoolId(), ids, studentId]);
  }
}
