import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, conflict, currentActor, currentManager, currentSchoolId, notFound } from '@tendril/platform';
import type { Choices } from './frozen-inputs';

export interface MatchChoiceRow {
  readonly id: string;
  readonly studentId: string;
  readonly mentorId: string;
  readonly kind: 'pin' | 'ban';
}

/** Pairs that staff pinned or banned in a run; the next calculation keeps to them. */
@Injectable()
export class MatchChoices {
  constructor(private readonly clock: Clock) {}

  ofRun(runId: string): Promise<MatchChoiceRow[]> {
    return currentManager().query<MatchChoiceRow[]>(
      `SELECT id, student_id AS "studentId", mentor_id AS "mentorId", kind FROM match_choice WHERE school_id = $1 AND run_id = $2 ORDER BY made_at, id`, [currentSchoolId(), runId]);
  }

  /** As a calculation takes them. */
  async asInputs(runId: string): Promise<Choices> {
    const rows = await this.ofRun(runId);
    const pairs = (kind: MatchChoiceRow['kind']) => rows.filter(row => row.kind === kind).map(row => [row.studentId, row.mentorId] as const);
    return { pins: pairs('pin'), bans: pairs('ban') };
  }

  /** @throws ProblemError 409 `chosen_already` for a second choice on a pair, or a second pin of a student */
  async make(runId: string, { studentId, mentorId, kind }: Omit<MatchChoiceRow, 'id'>): Promise<MatchChoiceRow> {
    const id = randomUUIDv7();
    const added = await currentManager().query<unknown[]>(`
      INSERT INTO match_choice (school_id, id, run_id, student_id, mentor_id, kind, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT DO NOTHING RETURNING id`, [currentSchoolId(), id, runId, studentId, mentorId, kind, currentActor().membershipId, this.clock.now()]);
    if (added.length === 0) throw conflict('chosen_already');
    return { id, studentId, mentorId, kind };
  }

  /** Makes this the student's one pin. */
  async pinInstead(runId: string, studentId: string, mentorId: string): Promise<void> {
    await currentManager().query(`DELETE FROM match_choice WHERE school_id = $1 AND run_id = $2 AND student_id = $3 AND (kind = 'pin' OR mentor_id = $4)`, [currentSchoolId(), runId, studentId, mentorId]);
    await this.make(runId, { studentId, mentorId, kind: 'pin' });
  }

  /** @throws ProblemError 404 */
  async undo(runId: string, id: string): Promise<void> {
    const [, removed] = await currentManager().query<[unknown, number]>('DELETE FROM match_choice WHERE school_id = $1 AND run_id = $2 AND id = $3', [currentSchoolId(), runId, id]);
    if (removed === 0) throw notFound();
  }

  /** A calculation that goes on from another keeps its choices, so far as these people are still here. */
  async copy(from: string, to: string): Promise<void> {
    await currentManager().query(`
      INSERT INTO match_choice (school_id, id, run_id, student_id, mentor_id, kind, made_by, made_at)
      SELECT school_id, gen_random_uuid(), $3, student_id, mentor_id, kind, made_by, made_at FROM match_choice WHERE school_id = $1 AND run_id = $2`, [currentSchoolId(), from, to]);
  }

  /** A student entered twice: the kept record's own choices stand. */
  async forget(studentId: string): Promise<void> {
    await currentManager().query('DELETE FROM match_choice WHERE school_id = $1 AND student_id = $2', [currentSchoolId(), studentId]);
  }
}
