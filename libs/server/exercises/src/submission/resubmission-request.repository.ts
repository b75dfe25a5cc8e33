import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { currentSchoolId, notFound, SchoolRepository } from '@tendril/platform';
import { type Cursor, pageAfter } from '../page';
import { ResubmissionRequest } from './resubmission-request';

@Injectable()
export class ResubmissionRequests extends SchoolRepository<ResubmissionRequest> {
  protected readonly entity = ResubmissionRequest;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  ofStudent(studentId: string, assignmentIds: readonly string[]): Promise<ResubmissionRequest[]> {
    return this.query('q').andWhere('q.student_id = :studentId AND q.assignment_id = ANY (:assignmentIds)', { studentId, assignmentIds }).getMany();
  }

  /** Those that wait within the member's reach, oldest first. */
  async waiting(limit: number, after: Cursor | null): Promise<ResubmissionRequest[]> {
    const { sql, parameters } = await this.reach.condition('q');
    return pageAfter(this.query('q').andWhere('q.granted IS NULL').andWhere(sql, parameters), 'q', { column: 'asked_at', property: 'askedAt', order: 'ASC' }, limit, after).getMany();
  }

  /** @throws ProblemError 404 unless the member reaches its student */
  async reachable(id: string): Promise<ResubmissionRequest> {
    const { sql, parameters } = await this.reach.condition('q');
    return (await this.query('q').andWhere('q.id = :id', { id }).andWhere(sql, parameters).getOne()) ?? absent();
  }

  /** The id of the new request; null when it was asked already. */
  async ask({ assignmentId, studentId, attempt, reason, askedAt }: Pick<ResubmissionRequest, 'assignmentId' | 'studentId' | 'attempt' | 'reason' | 'askedAt'>): Promise<string | null> {
    const [row] = await this.manager.query<{ id: string }[]>(
      `INSERT INTO resubmission_request (school_id, id, assignment_id, student_id, attempt, reason, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING id`,
      [currentSchoolId(), randomUUIDv7(), assignmentId, studentId, attempt, reason, askedAt]);
    return row?.id ?? null;
  }

  /** False when somebody has answered already. */
  async answer(id: string, granted: boolean, by: string, at: Date): Promise<boolean> {
    const [, changed] = await this.manager.query<[unknown, number]>(
      'UPDATE resubmission_request SET granted = $3, decided_by = $4, decided_at = $5 WHERE school_id = $1 AND id = $2 AND granted IS NULL', [currentSchoolId(), id, granted, by, at]);
    return changed === 1;
  }
}

function absent(): never {
  throw notFound();
}
