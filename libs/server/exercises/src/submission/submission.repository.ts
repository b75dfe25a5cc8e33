import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { currentSchoolId, notFound, SchoolRepository } from '@tendril/platform';
import { Submission } from './submission';

const COLUMNS = 'school_id, id, assignment_id, student_id, attempt, answers, picked, people, interview_id, interview, submitted_at, late, entered_by, written_on';

@Injectable()
export class Submissions extends SchoolRepository<Submission> {
  protected readonly entity = Submission;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Submission>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query('s').andWhere('s.id = ANY (:ids)', { ids }).getMany();
    return new Map(rows.map(row => [row.id, row]));
  }

  /** @throws ProblemError 404 unless the member reaches its student */
  async reachable(id: string): Promise<Submission> {
    const { sql, parameters } = await this.reach.condition('s');
    return (await this.query('s').andWhere('s.id = :id', { id }).andWhere(sql, parameters).getOne()) ?? absent();
  }

  /** Every attempt of one student, assignment by assignment, the first attempt first. */
  ofStudent(studentId: string, assignmentIds: readonly string[]): Promise<Submission[]> {
    return this.query('s').andWhere('s.student_id = :studentId AND s.assignment_id = ANY (:assignmentIds)', { studentId, assignmentIds }).orderBy('s.attempt').getMany();
  }

  /** Keeps an attempt. Null when an attempt of this number was sent at the same moment. */
  async send(attempt: Omit<Submission, 'schoolId' | 'id' | 'waiting'>): Promise<Submission | null> {
    const { assignmentId, studentId, answers, picked, people, interviewId, interview, submittedAt, late, enteredBy, writtenOn } = attempt;
    const id = randomUUIDv7();
    const rows = await this.manager.query<unknown[]>(
      `INSERT INTO submission (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       ON CONFLICT (school_id, assignment_id, student_id, attempt) DO NOTHING RETURNING id`,
      [currentSchoolId(), id, assignmentId, studentId, attempt.attempt, answers, picked, people, interviewId, interview, submittedAt, late, enteredBy, writtenOn]);
    return rows.length === 1 ? this.get(id) : null;
  }

  /** Ties an attempt to what it picked: contacts and files, by step. */
  async tie(submissionId: string, contacts: readonly [step: string, ids: string[]][], files: readonly [step: string, ids: string[]][]): Promise<void> {
    const pairs = (parts: typeof contacts) => parts.flatMap(([step, ids]) => ids.map(id => [step, id] as const));
    for (const [table, column, rows] of [['submission_contact', 'contact_id', pairs(contacts)], ['submission_file', 'file_id', pairs(files)]] as const) {
      if (rows.length === 0) continue;
      await this.manager.query(`INSERT INTO ${table} (school_id, submission_id, step, ${column}) SELECT $1, $2, step, id FROM unnest($3::text[], $4::uuid[]) AS picked (step, id)`,
        [currentSchoolId(), submissionId, rows.map(([step]) => step), rows.map(([, id]) => id)]);
    }
  }
}

function absent(): never {
  throw notFound();
}
