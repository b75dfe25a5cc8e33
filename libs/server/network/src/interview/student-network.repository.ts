import { Injectable } from '@nestjs/common';
import { currentManager, currentSchoolId } from '@tendril/platform';

/** The networks of many students at once, without looking into them. */
@Injectable()
export class StudentNetworks {
  /** The ids among `ids` of students who have a contact or an interview. */
  async studentsWith(ids: readonly string[]): Promise<string[]> {
    const rows = await currentManager().query<{ id: string }[]>(
      `SELECT student_id AS id FROM contact WHERE school_id = $1 AND student_id = ANY ($2)
       UNION SELECT student_id FROM interview WHERE school_id = $1 AND student_id = ANY ($2)`, [currentSchoolId(), ids]);
    return rows.map(row => row.id);
  }

  /** Gives the network of a student who was entered twice to the kept record; introductions follow their contacts. */
  async move(from: string, into: string): Promise<void> {
    const parameters = [currentSchoolId(), from, into];
    await currentManager().query('UPDATE contact SET student_id = $3, version = version + 1 WHERE school_id = $1 AND student_id = $2', parameters);
    await currentManager().query('UPDATE interview SET student_id = $3, version = version + 1 WHERE school_id = $1 AND student_id = $2', parameters);
  }

  /** Lets the text of an interview rest, since work that stands on it was accepted. */
  async rest(interviewId: string, at: Date): Promise<void> {
    await currentManager().query(
      'UPDATE interview SET accepted_at = $3, version = version + 1 WHERE school_id = $1 AND id = $2 AND accepted_at IS NULL', [currentSchoolId(), interviewId, at]);
  }
}
