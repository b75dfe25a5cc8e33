import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { currentSchoolId, notFound, SchoolRepository, takeTurn } from '@tendril/platform';
import { WorkFile } from './work-file';

const IS_SENT = 'EXISTS (SELECT 1 FROM submission_file sf WHERE sf.school_id = f.school_id AND sf.file_id = f.id)';

@Injectable()
export class WorkFiles extends SchoolRepository<WorkFile> {
  protected readonly entity = WorkFile;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  /** One change of a student's files at a time, until the open transaction ends: keeping, removing, sending. */
  async hold(studentId: string): Promise<void> {
    await takeTurn(`work-files ${studentId}`);
  }

  ofStudent(studentId: string, assignmentIds: readonly string[]): Promise<WorkFile[]> {
    return this.query('f').andWhere('f.student_id = :studentId AND f.assignment_id = ANY (:assignmentIds)', { studentId, assignmentIds }).orderBy('f.created_at').addOrderBy('f.id').getMany();
  }

  /** @throws ProblemError 404 unless it is this student's */
  async own(studentId: string, id: string): Promise<WorkFile> {
    return (await this.query('f').andWhere('f.student_id = :studentId AND f.id = :id', { studentId, id }).getOne()) ?? absent();
  }

  async isSent(id: string): Promise<boolean> {
    return (await this.query('f').andWhere('f.id = :id', { id }).andWhere(IS_SENT).getCount()) > 0;
  }

  /** A file of work that was sent. @throws ProblemError 404 unless the member reaches its student */
  async reachableSent(id: string): Promise<WorkFile> {
    const { sql, parameters } = await this.reach.condition('f');
    return (await this.query('f').andWhere('f.id = :id', { id }).andWhere(sql, parameters).andWhere(IS_SENT).getOne()) ?? absent();
  }

  /** The files of an attempt, each with the step that it answers. */
  async ofSubmission(submissionId: string): Promise<{ step: string; file: WorkFile }[]> {
    const steps = await this.manager.query<{ id: string; step: string }[]>(
      'SELECT file_id AS id, step FROM submission_file WHERE school_id = $1 AND submission_id = $2 ORDER BY step, file_id', [currentSchoolId(), submissionId]);
    if (steps.length === 0) return [];
    const files = new Map((await this.query('f').andWhere('f.id = ANY (:ids)', { ids: steps.map(one => one.id) }).getMany()).map(row => [row.id, row]));
    return steps.flatMap(({ id, step }) => {
      const file = files.get(id);
      return file ? [{ step, file }] : [];
    });
  }
}

function absent(): never {
  throw notFound();
}
