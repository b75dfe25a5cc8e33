import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentSchoolId, VersionedRepository } from '@tendril/platform';
import { Draft } from './draft';

export type DraftContent = Pick<Draft, 'assignmentId' | 'studentId' | 'answers' | 'picked' | 'interviewId' | 'savedAt'>;

@Injectable()
export class Drafts extends VersionedRepository<Draft> {
  protected readonly entity = Draft;

  async of(studentId: string, assignmentIds: readonly string[]): Promise<Map<string, Draft>> {
    const rows = await this.query('d').andWhere('d.student_id = :studentId AND d.assignment_id = ANY (:assignmentIds)', { studentId, assignmentIds }).getMany();
    return new Map(rows.map(row => [row.assignmentId, row]));
  }

  /**
   * Saves what was written on top of `version`, 0 for none yet.
   *
   * @throws ProblemError 409 with the current draft when another tab saved first
   */
  async save(content: DraftContent, version: number): Promise<Draft> {
    const current = (await this.of(content.studentId, [content.assignmentId])).get(content.assignmentId);
    if (!current && version === 0 && await this.begin(content)) return this.currentOf(content);
    const row = current ?? await this.currentOf(content);
    this.expectVersion(row, version);
    return this.change(Object.assign(row, content));
  }

  /** Makes what was sent the draft of a later attempt, whatever was saved before. */
  async replace(content: DraftContent): Promise<void> {
    await this.manager.query(
      `INSERT INTO draft (school_id, id, assignment_id, student_id, answers, picked, interview_id, saved_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
       ON CONFLICT (school_id, assignment_id, student_id) DO UPDATE SET answers = $5, picked = $6, interview_id = $7, saved_at = $8, version = draft.version + 1`, parameters(content));
  }

  private async begin(content: DraftContent): Promise<boolean> {
    const rows = await this.manager.query<unknown[]>(
      `INSERT INTO draft (school_id, id, assignment_id, student_id, answers, picked, interview_id, saved_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
       ON CONFLICT (school_id, assignment_id, student_id) DO NOTHING RETURNING id`, parameters(content));
    return rows.length === 1;
  }

  private currentOf({ assignmentId, studentId }: DraftContent): Promise<Draft> {
    return this.query('d').andWhere('d.student_id = :studentId AND d.assignment_id = :assignmentId', { studentId, assignmentId }).getOneOrFail();
  }

  protected override present({ answers, picked, interviewId, savedAt, version }: Draft): unknown {
    return { answers, picked, interviewId, savedAt, version };
  }
}

const parameters = ({ assignmentId, studentId, answers, picked, interviewId, savedAt }: DraftContent) =>
  [currentSchoolId(), randomUUIDv7(), assignmentId, studentId, answers, picked, interviewId, savedAt];
