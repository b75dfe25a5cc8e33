import { Injectable } from '@nestjs/common';
import { notFound, VersionedRepository } from '@tendril/platform';
import { type Cursor, pageAfter } from '../page';
import { Assignment } from './assignment';

const HAS_SENT = `EXISTS (SELECT 1 FROM submission s WHERE s.school_id = :schoolId AND s.assignment_id = a.id AND s.student_id = :studentId)`;

/** Whose work an assignment is on `:today`: enrolled now in one of its cohorts and in time, named, or with work begun. */
const IS_MINE = `(${HAS_SENT}
  OR EXISTS (SELECT 1 FROM draft d WHERE d.school_id = :schoolId AND d.assignment_id = a.id AND d.student_id = :studentId)
  OR EXISTS (SELECT 1 FROM assignment_cohort ac JOIN enrolment e ON e.school_id = ac.school_id AND e.cohort_id = ac.cohort_id
    WHERE ac.school_id = :schoolId AND ac.assignment_id = a.id AND e.student_id = :studentId
      AND e.from_date <= :today AND (e.until_date IS NULL OR e.until_date >= :today) AND (a.joins_until IS NULL OR e.from_date <= a.joins_until))
  OR EXISTS (SELECT 1 FROM assignment_student n WHERE n.school_id = :schoolId AND n.assignment_id = a.id AND n.student_id = :studentId))`;

/** Nothing is seen before it opens. */
const IS_OPENED = '(a.opens_at IS NULL OR a.opens_at <= :now)';

@Injectable()
export class Assignments extends VersionedRepository<Assignment> {
  protected readonly entity = Assignment;

  /** The newest first, among those that the member reaches. */
  among(ids: readonly string[], limit: number, after: Cursor | null): Promise<Assignment[]> {
    return pageAfter(this.query('a').andWhere('a.id = ANY (:ids)', { ids }), 'a', { column: 'created_at', property: 'createdAt', order: 'DESC' }, limit, after).getMany();
  }

  /** What a student has to do, or has begun, or has sent; the next due first. A withdrawn one stays only where work was sent. */
  ofStudent(studentId: string, today: string, now: Date): Promise<Assignment[]> {
    return this.query('a').andWhere(IS_MINE, { studentId, today }).andWhere(IS_OPENED, { now }).andWhere(`(a.withdrawn_at IS NULL OR ${HAS_SENT})`).orderBy('a.dueAt').addOrderBy('a.id').getMany();
  }

  /** Withdrawn or not. @throws ProblemError 404 unless it is this student's */
  async getOfStudent(studentId: string, id: string, today: string, now: Date): Promise<Assignment> {
    return (await this.query('a').andWhere('a.id = :id', { id }).andWhere(IS_MINE, { studentId, today }).andWhere(IS_OPENED, { now }).getOne()) ?? absent();
  }

  /** Holds off a withdrawal until the open transaction ends. */
  async holdOpen(id: string): Promise<Assignment> {
    return (await this.query('a').andWhere('a.id = :id', { id }).setLock('pessimistic_read').getOne()) ?? absent();
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Assignment>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query('a').andWhere('a.id = ANY (:ids)', { ids }).getMany();
    return new Map(rows.map(row => [row.id, row]));
  }
}

function absent(): never {
  throw notFound();
}
