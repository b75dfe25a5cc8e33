import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Progress } from '@tendril/contracts';
import { conflict, currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import type { Cursor } from '../page';
import type { StoredCertificate } from './compute-run';
import type { Explained, Opening } from './explain-run';
import type { FrozenInputs } from './frozen-inputs';
import { MatchRun } from './match-run';
import { fromBytes, toBytes, type PairTable } from './pair-table';
import type { Proved } from './proved';

/** What a run was computed from, and the proof of its answer. */
export interface Computation {
  readonly inputs: FrozenInputs;
  readonly pairs: PairTable;
  readonly certificate: StoredCertificate;
}

export interface NewRun {
  readonly name: string;
  readonly inputs: FrozenInputs;
  /** The run that staff looked at before; its pins and bans are among the inputs. */
  readonly basedOn?: string | null;
  readonly createdBy: string;
  readonly createdAt: Date;
}

@Injectable()
export class MatchRuns extends VersionedRepository<MatchRun> {
  protected readonly entity = MatchRun;

  /** The newest first. */
  page(limit: number, after: Cursor<string> | null): Promise<MatchRun[]> {
    const query = this.query('row');
    if (after) query.andWhere('(row.created_at, row.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('row.createdAt', 'DESC').addOrderBy('row.id', 'DESC').limit(limit + 1).getMany();
  }

  /** Holds a run against other changes until the commit. @throws ProblemError 404 */
  async lock(id: string): Promise<MatchRun> {
    const row = await this.query('row').andWhere('row.id = :id', { id }).setLock('pessimistic_write').getOne();
    if (!row) throw notFound();
    return row;
  }

  /** Begins a run; null while another one of the school is solving. */
  async begin({ name, inputs, basedOn = null, createdBy, createdAt }: NewRun): Promise<MatchRun | null> {
    const { students, mentors, leftOut } = inputs;
    const places = mentors.reduce((sum, mentor) => sum + mentor.places, 0);
    const added = await this.manager.query<{ id: string }[]>(`
      INSERT INTO match_run (school_id, id, name, state, done, total, students, mentors, places, inputs, rules, matched, score, created_by, created_at, based_on, version)
      VALUES ($1, $2, $3, 'solving', 0, $4, $5, $6, $7, $8, $8::jsonb -> 'rules', 0, 0, $9, $10, $11, 1)
      ON CONFLICT (school_id) WHERE state = 'solving' DO NOTHING RETURNING id`,
    [currentSchoolId(), randomUUIDv7(), name, students.length, students.length + leftOut.length, mentors.length, places, JSON.stringify(inputs), createdBy, createdAt, basedOn]);
    return added[0] ? this.get(added[0].id) : null;
  }

  /** What a run that is still to be solved was begun with; null when there is nothing to do any more. */
  async inputsToSolve(id: string): Promise<FrozenInputs | null> {
    const row = await this.query('row').andWhere(`row.id = :id AND row.state = 'solving'`, { id }).addSelect('row.inputs').getOne();
    return row?.inputs ?? null;
  }

  /** @throws ProblemError 404; 409 `run_not_kept` for a run without an answer, or of before pairs were kept */
  async computation(id: string): Promise<Computation> {
    const row = await this.query('row').andWhere('row.id = :id', { id }).addSelect(['row.inputs', 'row.pairs', 'row.certificate']).getOne();
    if (!row) throw notFound();
    if (!row.pairs || !row.certificate) throw conflict('run_not_kept');
    return { inputs: row.inputs, pairs: fromBytes(row.pairs), certificate: row.certificate };
  }

  /** Notes how far the solver is. @returns false when the run is not wanted any more */
  async advance(id: string, { done, total }: Pick<Progress, 'done' | 'total'>): Promise<boolean> {
    return this.whileSolving(id, 'done = $3, total = $4', [done, total]);
  }

  /** The answer, once: of two who computed it, the second changes nothing. */
  async propose(id: string, { answer: { matched, score, certificate }, pairs, widened }: Proved, milliseconds: number, now: Date): Promise<boolean> {
    return this.whileSolving(id, `state = 'proposed', done = total, matched = $3, score = $4, certificate = $5, milliseconds = $6, finished_at = $7, pairs = $8, widened = $9, version = version + 1`,
      [matched, score, JSON.stringify(certificate), milliseconds, now, toBytes(pairs), widened]);
  }

  /** Another answer in the place of a proposed one. */
  async revise(id: string, { answer: { matched, score, certificate }, pairs, widened }: Proved): Promise<void> {
    await this.manager.query(`UPDATE match_run SET matched = $3, score = $4, certificate = $5, pairs = $6, widened = widened + $7, version = version + 1 WHERE school_id = $1 AND id = $2`,
      [currentSchoolId(), id, matched, score, JSON.stringify(certificate), toBytes(pairs), widened]);
  }

  /** What is said beside the answer that the run has now. */
  async explain(id: string, { scarce, openings }: Explained): Promise<void> {
    await this.manager.query('UPDATE match_run SET scarce = $3, openings = $4 WHERE school_id = $1 AND id = $2', [currentSchoolId(), id, scarce, JSON.stringify(openings)]);
  }

  /** Where more places would help most. @throws ProblemError 404 */
  async openings(id: string): Promise<readonly Opening[]> {
    const row = await this.query('row').andWhere('row.id = :id', { id }).select(['row.id', 'row.openings']).getOne();
    if (!row) throw notFound();
    return row.openings;
  }

  async fail(id: string, failure: string, now: Date): Promise<boolean> {
    return this.whileSolving(id, `state = 'failed', failure = $3, finished_at = $4, version = version + 1`, [failure, now]);
  }

  private async whileSolving(id: string, set: string, values: readonly unknown[]): Promise<boolean> {
    const [, changed] = await this.manager.query<[unknown, number]>(`UPDATE match_run SET ${set} WHERE school_id = $1 AND id = $2 AND state = 'solving'`, [currentSchoolId(), id, ...values]);
    return changed > 0;
  }
}
