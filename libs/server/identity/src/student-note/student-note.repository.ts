import { Injectable } from '@nestjs/common';
import { currentActor, currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import { StudentReach } from '../caseload/student-reach.repository';
import { StudentNote } from './student-note';

@Injectable()
export class StudentNotes extends VersionedRepository<StudentNote> {
  protected readonly entity = StudentNote;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  /** The acting member's own and the shared ones, the newest first. */
  readable(studentId: string): Promise<StudentNote[]> {
    return this.query('n').andWhere('n.student_id = :studentId AND (n.shared OR n.written_by = :me)', { studentId, me: currentActor().membershipId })
      .orderBy('n.written_at', 'DESC').addOrderBy('n.id', 'DESC').getMany();
  }

  /** A note of the acting member's on a student within reach. @throws ProblemError 404 */
  async own(id: string): Promise<StudentNote> {
    const { sql, parameters } = await this.reach.condition('n');
    return (await this.query('n').andWhere('n.id = :id AND n.written_by = :me', { id, me: currentActor().membershipId }).andWhere(sql, parameters).getOne()) ?? absent();
  }

  /** Gives the notes on a student who was entered twice to the kept record. */
  async move(from: string, into: string): Promise<void> {
    await this.manager.query('UPDATE student_note SET student_id = $3 WHERE school_id = $1 AND student_id = $2', [currentSchoolId(), from, into]);
  }

  protected override present({ id, text, shared, version }: StudentNote): unknown {
    return { id, text, shared, version };
  }
}

function absent(): never {
  throw notFound();
}
