import { Injectable } from '@nestjs/common';
import { currentManager, currentSchoolId } from '@tendril/platform';

/** Drafts and attempts of many students at once. */
@Injectable()
export class StudentWork {
  /** The ids among `ids` of students with a draft or an attempt. */
  async studentsWith(ids: readonly string[]): Promise<string[]> {
    const rows = await currentManager().query<{ id: string }[]>(
      `SELECT student_id AS id FROM draft WHERE school_id = $1 AND student_id = ANY ($2)
       UNION SELECT student_id FROM submission WHERE school_id = $1 AND student_id = ANY ($2)`, [currentSchoolId(), ids]);
    return rows.map(row => row.id);
  }

  /** Gives the work of a student who was entered twice to the kept record: attempts in the order of sending, of two drafts the later one. */
  async move(from: string, into: string): Promise<void> {
    const parameters = [currentSchoolId(), from, into];
    const run = (sql: string) => currentManager().query(sql, parameters);
    await run(`DELETE FROM draft d USING draft other WHERE d.school_id = $1 AND other.school_id = $1 AND other.assignment_id = d.assignment_id
      AND ((d.student_id = $2 AND other.student_id = $3 AND d.saved_at <= other.saved_at) OR (d.student_id = $3 AND other.student_id = $2 AND d.saved_at < other.saved_at))`);
    await run('UPDATE draft SET student_id = $3 WHERE school_id = $1 AND student_id = $2');
    for (const table of ['assignment_student', 'extension', 'resubmission_request']) {
      const same = table === 'resubmission_request' ? 'AND other.attempt = one.attempt' : '';
      await run(`DELETE FROM ${table} one USING ${table} other WHERE one.school_id = $1 AND other.school_id = $1 AND one.student_id = $2 AND other.student_id = $3 AND other.assignment_id = one.assignment_id ${same}`);
      await run(`UPDATE ${table} SET student_id = $3 WHERE school_id = $1 AND student_id = $2`);
    }
    await run('UPDATE notice SET student_id = $3 WHERE school_id = $1 AND student_id = $2');
    await run('UPDATE work_file SET student_id = $3 WHERE school_id = $1 AND student_id = $2');
    // Two steps through negative numbers: PostgreSQL checks the unique key row by row.
    await run(`UPDATE submission s SET student_id = $3, attempt = -numbered.place FROM (
        SELECT id, row_number() OVER (PARTITION BY assignment_id ORDER BY submitted_at, id) AS place FROM submission WHERE school_id = $1 AND student_id IN ($2, $3)
      ) numbered WHERE s.school_id = $1 AND s.id = numbered.id`);
    await currentManager().query('UPDATE submission SET attempt = -attempt WHERE school_id = $1 AND student_id = $2 AND attempt < 0', [currentSchoolId(), into]);
  }
}
