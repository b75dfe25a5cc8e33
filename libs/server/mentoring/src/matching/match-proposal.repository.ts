import { Injectable } from '@nestjs/common';
import type { DeclineReason, NextBestCost, PairAnswer } from '@tendril/contracts';
import { currentSchoolId, notFound, SchoolRepository } from '@tendril/platform';
import type { Cursor } from '../page';
import type { ProposedPair } from './compute-run';
import { MatchProposal, type WithholdReason } from './match-proposal';

interface Given {
  readonly mentorId: string | null;
  readonly score: number;
}

/** What became of a published pair. */
export interface Answered {
  readonly answer: PairAnswer;
  readonly declineReason: DeclineReason | null;
  /** Who has been asked for the student since, where it is over; the last of them. */
  readonly nextMentorId: string | null;
}

export interface StudentInTwoRuns {
  readonly studentId: string;
  readonly before: Given | null;
  readonly after: Given | null;
}

@Injectable()
export class MatchProposals extends SchoolRepository<MatchProposal> {
  protected readonly entity = MatchProposal;

  /** The highest score first. */
  page(runId: string, limit: number, after: Cursor<number> | null): Promise<MatchProposal[]> {
    const query = this.query('row').andWhere('row.run_id = :runId', { runId });
    if (after) query.andWhere('(row.score < :score OR (row.score = :score AND row.id > :id))', { score: after[0], id: after[1] });
    return query.orderBy('row.score', 'DESC').addOrderBy('row.id').limit(limit + 1).getMany();
  }

  /** All of a run, the highest score first. */
  all(runId: string): Promise<MatchProposal[]> {
    return this.query('row').andWhere('row.run_id = :runId', { runId }).orderBy('row.score', 'DESC').addOrderBy('row.id').getMany();
  }

  /** Pairs of the run that are not published yet, all or these, the highest score first. @throws ProblemError 404 when one is not of this run */
  async toPublish(runId: string, ids: readonly string[] | null): Promise<MatchProposal[]> {
    const query = this.query('row').andWhere('row.run_id = :runId', { runId });
    if (ids) query.andWhere('row.id = ANY (:ids)', { ids });
    const rows = await query.orderBy('row.score', 'DESC').addOrderBy('row.id').getMany();
    if (ids && rows.length < new Set(ids).size) throw notFound();
    return rows.filter(row => row.publishedAt === null);
  }

  /** @param nextBest by student */
  async addPairs(runId: string, pairs: readonly ProposedPair[], nextBest: ReadonlyMap<string, NextBestCost | null>): Promise<void> {
    await this.addAll(pairs.map(({ studentId, mentorId, score, parts }) =>
      ({ runId, studentId, mentorId, score, parts: [...parts], nextBest: nextBest.get(studentId) ?? null, publishedAt: null, withheld: null })));
  }

  /** @throws ProblemError 404 when it is not of this run */
  async ofRun(runId: string, id: string): Promise<MatchProposal> {
    const row = await this.query('row').andWhere('row.id = :id AND row.run_id = :runId', { id, runId }).getOne();
    if (!row) throw notFound();
    return row;
  }

  /** What the mentors said to these, by proposal; those that were never published are left out. */
  async answers(ids: readonly string[]): Promise<Map<string, Answered>> {
    const rows = await this.manager.query<(Answered & { id: string })[]>(`
      SELECT DISTINCT ON (m.proposal_id) m.proposal_id AS id, CASE WHEN m.answer = 'awaited' AND m.state = 'closed' THEN 'ended' ELSE m.answer END AS answer, m.decline_reason AS "declineReason",
        CASE WHEN m.state = 'closed' THEN (SELECT n.mentor_id FROM mentorship n WHERE n.school_id = m.school_id AND n.student_id = m.student_id AND (n.since, n.id) > (m.since, m.id) ORDER BY n.since DESC, n.id DESC LIMIT 1) END AS "nextMentorId"
      FROM mentorship m JOIN match_proposal p ON p.school_id = m.school_id AND p.id = m.proposal_id
      WHERE m.school_id = $1 AND m.proposal_id = ANY ($2) AND p.published_at IS NOT NULL ORDER BY m.proposal_id, m.since DESC, m.id DESC`, [currentSchoolId(), ids]);
    return new Map(rows.map(row => [row.id, row]));
  }

  /** Every student of two runs with what each run gave her; null where she was not in it, and a mentor of null where it had nobody for her. */
  besideEachOther(before: string, after: string): Promise<StudentInTwoRuns[]> {
    return this.manager.query<StudentInTwoRuns[]>(`
      WITH given AS (
        SELECT run_id, student_id, mentor_id, score FROM match_proposal WHERE school_id = $1 AND run_id IN ($2, $3)
        UNION ALL
        SELECT run_id, student_id, NULL, 0 FROM match_unmatched WHERE school_id = $1 AND run_id IN ($2, $3))
      SELECT coalesce(b.student_id, a.student_id) AS "studentId",
        CASE WHEN b.run_id IS NOT NULL THEN json_build_object('mentorId', b.mentor_id, 'score', b.score) END AS before,
        CASE WHEN a.run_id IS NOT NULL THEN json_build_object('mentorId', a.mentor_id, 'score', a.score) END AS after
      FROM (SELECT * FROM given WHERE run_id = $2) AS b FULL JOIN (SELECT * FROM given WHERE run_id = $3) AS a ON a.student_id = b.student_id
      ORDER BY "studentId"`, [currentSchoolId(), before, after]);
  }

  /** Each proposed student's mentor. */
  async mentorOf(runId: string): Promise<Map<string, string>> {
    const rows = await this.manager.query<{ student: string; mentor: string }[]>('SELECT student_id AS student, mentor_id AS mentor FROM match_proposal WHERE school_id = $1 AND run_id = $2', [currentSchoolId(), runId]);
    return new Map(rows.map(row => [row.student, row.mentor]));
  }

  /** Puts the pairs of these students in the place of what was proposed for them, and everybody's next best in the place of what it was. */
  async replace(runId: string, studentIds: readonly string[], pairs: readonly ProposedPair[], nextBest: ReadonlyMap<string, NextBestCost | null>): Promise<void> {
    await this.manager.query('DELETE FROM match_proposal WHERE school_id = $1 AND run_id = $2 AND student_id = ANY ($3)', [currentSchoolId(), runId, studentIds]);
    const wanted = new Set(studentIds);
    await this.addPairs(runId, pairs.filter(pair => wanted.has(pair.studentId)), nextBest);
    await this.manager.query(`
      UPDATE match_proposal p SET next_best = n.cost FROM unnest($3::uuid[], $4::jsonb[]) AS n (student_id, cost)
      WHERE p.school_id = $1 AND p.run_id = $2 AND p.student_id = n.student_id AND p.next_best IS DISTINCT FROM n.cost`,
    [currentSchoolId(), runId, [...nextBest.keys()], Array.from(nextBest.values(), cost => cost && JSON.stringify(cost))]);
  }

  /** Places that pairs of the last published run still count on, by mentor: those not published yet, whose student has nobody. */
  async placesKept(): Promise<Map<string, number>> {
    const rows = await this.manager.query<{ id: string; places: number }[]>(`
      SELECT p.mentor_id AS id, count(*) AS places FROM match_proposal p
      WHERE p.school_id = $1 AND p.run_id = (SELECT r.id FROM match_run r WHERE r.school_id = $1 AND r.state = 'published' ORDER BY r.published_at DESC, r.id DESC LIMIT 1)
        AND p.published_at IS NULL AND p.withheld IS NULL
        AND NOT EXISTS (SELECT FROM mentorship s WHERE s.school_id = p.school_id AND s.student_id = p.student_id AND s.state <> 'closed')
      GROUP BY p.mentor_id`, [currentSchoolId()]);
    return new Map(rows.map(row => [row.id, row.places]));
  }

  /** A publication was taken back. */
  async unpublish(runId: string): Promise<void> {
    await this.manager.query('UPDATE match_proposal SET published_at = NULL WHERE school_id = $1 AND run_id = $2', [currentSchoolId(), runId]);
  }

  async markPublished(ids: readonly string[], now: Date): Promise<void> {
    await this.manager.query('UPDATE match_proposal SET published_at = $3, withheld = NULL WHERE school_id = $1 AND id = ANY ($2)', [currentSchoolId(), ids, now]);
  }

  async markWithheld(reasons: ReadonlyMap<string, WithholdReason>): Promise<void> {
    await this.manager.query(`
      UPDATE match_proposal p SET withheld = n.reason FROM unnest($2::uuid[], $3::text[]) AS n (id, reason) WHERE p.school_id = $1 AND p.id = n.id`,
    [currentSchoolId(), [...reasons.keys()], [...reasons.values()]]);
  }

  /** A student entered twice: the kept record's own row in a run stands, in proposals and among the unmatched. */
  async merge(from: string, into: string): Promise<void> {
    for (const table of ['match_proposal', 'match_unmatched']) {
      await this.manager.query(`
        UPDATE ${table} row SET student_id = $3 WHERE school_id = $1 AND student_id = $2
          AND NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.school_id = $1 AND o.run_id = row.run_id AND o.student_id = $3)`, [currentSchoolId(), from, into]);
      await this.manager.query(`DELETE FROM ${table} WHERE school_id = $1 AND student_id = $2`, [currentSchoolId(), from]);
    }
  }
}
