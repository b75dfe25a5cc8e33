import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { currentSchoolId, notFound, SchoolRepository } from '@tendril/platform';
import { Extension } from './extension';

@Injectable()
export class Extensions extends SchoolRepository<Extension> {
  protected readonly entity = Extension;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  /** One student's, by assignment. */
  async ofStudent(studentId: string, assignmentIds: readonly string[]): Promise<Map<string, Extension>> {
    const rows = await this.query('x').andWhere('x.student_id = :studentId AND x.assignment_id = ANY (:assignmentIds)', { studentId, assignmentIds }).getMany();
    return new Map(rows.map(row => [row.assignmentId, row]));
  }

  ofAssignment(assignmentId: string): Promise<Extension[]> {
    return this.query('x').andWhere('x.assignment_id = :assignmentId', { assignmentId }).getMany();
  }

  /** Grants, or sets another day where one was granted: of two at once the later stands. */
  async grant({ assignmentId, studentId, dueOn, dueAt, reason, grantedBy, grantedAt }: Omit<Extension, 'schoolId' | 'id' | 'isOpen' | 'view'>): Promise<Extension> {
    const [row] = await this.manager.query<{ id: string }[]>(
      `INSERT INTO extension (school_id, id, assignment_id, student_id, due_on, due_at, reason, granted_by, granted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (school_id, assignment_id, student_id) DO UPDATE SET due_on = $5, due_at = $6, reason = $7, granted_by = $8, granted_at = $9 RETURNING id`,
      [currentSchoolId(), randomUUIDv7(), assignmentId, studentId, dueOn, dueAt, reason, grantedBy, grantedAt]);
    return this.get(row?.id ?? '');
  }

  /** @throws ProblemError 404 unless the member reaches its student */
  async reachable(id: string): Promise<Extension> {
    const { sql, parameters } = await this.reach.condition('x');
    return (await this.query('x').andWhere('x.id = :id', { id }).andWhere(sql, parameters).getOne()) ?? absent();
  }
}

function absent(): never {
  throw notFound();
}
