import { Injectable } from '@nestjs/common';
import type { UnmatchedReason } from '@tendril/contracts';
import { currentSchoolId, SchoolRepository } from '@tendril/platform';
import type { Removed } from './frozen-inputs';
import { MatchUnmatched } from './match-unmatched';

export interface UnmatchedGroup {
  readonly runId: string;
  readonly reason: UnmatchedReason;
  readonly count: number;
  /** The first of them, to be named. */
  readonly studentIds: string[];
  /** By rule, for a student of the group on average. */
  readonly removed: Removed[];
}

interface Unmatched {
  readonly studentId: string;
  readonly reason: UnmatchedReason;
}

/** Students of each group who can be named; a screen says "and 3 more". */
const NAMED = 50;

@Injectable()
export class UnmatchedStudents extends SchoolRepository<MatchUnmatched> {
  protected readonly entity = MatchUnmatched;

  /** Groups of these runs, the largest first. */
  groups(runIds: readonly string[]): Promise<UnmatchedGroup[]> {
    return this.manager.query<UnmatchedGroup[]>(`
      SELECT g.*, ARRAY (
        SELECT json_build_object('rule', r.rule, 'mentors', round(sum(r.mentors) / g.count)::int)
        FROM match_unmatched u, jsonb_to_recordset(u.removed) AS r (rule text, mentors int)
        WHERE u.school_id = $1 AND u.run_id = g."runId" AND u.reason = g.reason GROUP BY r.rule ORDER BY sum(r.mentors) DESC, r.rule) AS removed
      FROM (
        SELECT run_id AS "runId", reason, count(*)::int AS count, (array_agg(student_id ORDER BY student_id))[1:${NAMED}] AS "studentIds"
        FROM match_unmatched WHERE school_id = $1 AND run_id = ANY ($2) GROUP BY run_id, reason
      ) AS g ORDER BY g.count DESC, g.reason`, [currentSchoolId(), runIds]);
  }

  /** Puts these students' reasons, if they are unmatched now, in the place of what was said of them. */
  async replace(runId: string, studentIds: readonly string[], students: readonly Unmatched[], removed: ReadonlyMap<string, readonly Removed[]>): Promise<void> {
    await this.manager.query('DELETE FROM match_unmatched WHERE school_id = $1 AND run_id = $2 AND student_id = ANY ($3)', [currentSchoolId(), runId, studentIds]);
    const wanted = new Set(studentIds);
    await this.addStudents(runId, students.filter(one => wanted.has(one.studentId)), removed);
  }

  /** @param removed by student, which rules removed how many mentors */
  async addStudents(runId: string, students: readonly Unmatched[], removed: ReadonlyMap<string, readonly Removed[]>): Promise<void> {
    await this.addAll(students.map(one => ({ runId, ...one, removed: [...removed.get(one.studentId) ?? []] })));
  }
}
