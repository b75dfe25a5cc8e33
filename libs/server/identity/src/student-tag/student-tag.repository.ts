import { Injectable } from '@nestjs/common';
import type { StudentTag } from '@tendril/contracts';
import { Clock, currentActor, currentManager, currentSchoolId } from '@tendril/platform';
import { StudentReach } from '../caseload/student-reach.repository';

/** Words that staff put on students to find them again. Every member of staff sees and uses the same words, on students within reach. */
@Injectable()
export class StudentTags {
  constructor(private readonly reach: StudentReach, private readonly clock: Clock) {}

  /** The tags of students within reach, by name, with their students. */
  async list(): Promise<StudentTag[]> {
    const { sql, parameters } = await this.reach.condition('t');
    return currentManager().createQueryBuilder().select('t.tag', 'tag').addSelect('array_agg(t.student_id ORDER BY t.student_id)', 'studentIds').from('student_tag', 't')
      .where('t.school_id = :schoolId', { schoolId: currentSchoolId() }).andWhere(sql, parameters).groupBy('t.tag').orderBy('t.tag').getRawMany<StudentTag>();
  }

  /** One statement for any number of students, in one order, so that two who tag the same do not wait for each other. */
  async put(tag: string, studentIds: readonly string[]): Promise<void> {
    await currentManager().query(
      'INSERT INTO student_tag (school_id, student_id, tag, added_by, added_at) SELECT $1, id, $3, $4, $5 FROM unnest($2::uuid[]) AS wanted (id) ORDER BY id ON CONFLICT DO NOTHING',
      [currentSchoolId(), studentIds, tag, currentActor().membershipId, this.clock.now()]);
  }

  async take(tag: string, studentIds: readonly string[]): Promise<void> {
    await currentManager().query(
      `DELETE FROM student_tag WHERE school_id = $1 AND tag = $3 AND student_id IN (
         SELECT student_id FROM student_tag WHERE school_id = $1 AND tag = $3 AND student_id = ANY ($2) ORDER BY student_id FOR UPDATE)`, [currentSchoolId(), studentIds, tag]);
  }

  /** Gives the tags of a student who was entered twice to the kept record. */
  async move(from: string, into: string): Promise<void> {
    await currentManager().query(
      `INSERT INTO student_tag (school_id, student_id, tag, added_by, added_at) SELECT school_id, $3, tag, added_by, added_at FROM student_tag WHERE school_id = $1 AND student_id = $2 ON CONFLICT DO NOTHING`,
      [currentSchoolId(), from, into]);
    await currentManager().query('DELETE FROM student_tag WHERE school_id = $1 AND student_id = $2', [currentSchoolId(), from]);
  }
}
