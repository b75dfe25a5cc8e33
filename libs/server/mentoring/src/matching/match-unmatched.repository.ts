import { Injectable } from '@nestjs/common';
import type { UnmatchedReason } from '@tendril/contracts';
import { currentSchoolId, SchoolRepository } from '@tendril/platform';
import { MatchUnmatched } from './match-unmatched';

export interface UnmatchedGroup {
  readonly runId: string;
  readonly reason: UnmatchedReason;
  readonly count: number;
  /** The first few, to be named. */
  readonly studentIds: string[];
}

/** Students named of each group; a screen says "and 3 more". */
const NAMED = 3;

@Injectable()
export class UnmatchedStudents extends SchoolRepository<MatchUnmatched> {
  protected readonly entity = MatchUnmatched;

  /** Groups of these runs, the largest first. */
  groups(runIds: readonly string[]): Promise<UnmatchedGroup[]> {
    return this.manager.query<UnmatchedGroup[]>(`
      SELECT run_id AS "runId", reason, count(*)::int AS count, (array_agg(student_id ORDER BY student_id))[1:${NAMED}] AS "studentIds"
      FROM match_unmatched WHERE school_id = $1 AND run_id = ANY ($2) GROUP BY run_id, reason ORDER BY count(*) DESC, reason`, [currentSchoolId(), runIds]);
  }

  /** Puts these students' reasons, if they are unmatched now, in the place of what was said of them. */
  async replace(runId: string, studentIds: readonly string[], students: readonly { readonly studentId: string; readonly reason: UnmatchedReason }[]): Promise<void> {
    await this.manager.query('DELETE FROM match_unmatched WHERE school_id = $1 AND run_id = $2 AND student_id = ANY ($3)', [currentSchoolId(), runId, studentIds]);
    const wanted = new Set(studentIds);
    await this.addStudents(runId, students.filter(one => wanted.has(one.studentId)));
  }

  async addStudents(runId: string, students: readonly { readonly studentId: string; readonly reason: UnmatchedReason }[]): Promise<void> {
    await this.addAll(students.map(one => ({ runId, ...one })));
  }
}
