import type { MatchRuleSet } from '@tendril/contracts';
import { conflict, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';
import type { StoredCertificate } from './compute-run';
import type { Opening } from './explain-run';
import type { FrozenInputs } from './frozen-inputs';

export type MatchRunState = 'solving' | 'proposed' | 'published' | 'discarded' | 'cancelled' | 'failed' | 'rolled-back';

/** One computation for a school: its inputs frozen, its answer proved, its proposals published or not. */
@Entity('match_run')
export class MatchRun extends VersionedRow {
  @Column('text') name: string;
  @Column('text') state: MatchRunState;
  /** Students that the solver has placed so far. */
  @Column('int') done: number;
  @Column('int') total: number;
  @Column('int') students: number;
  @Column('int') mentors: number;
  @Column('int') places: number;
  /** Large: loaded where it is needed. */
  @Column({ type: 'jsonb', select: false, update: false }) inputs: FrozenInputs;
  /** Those of the inputs. */
  @Column('jsonb') rules: MatchRuleSet;
  @Column('int') matched: number;
  @Column('int') score: number;
  @Column({ type: 'jsonb', nullable: true, select: false, update: false }) certificate: StoredCertificate | null;
  /** As `toBytes` of the pair table makes them. Large: loaded where they are needed. */
  @Column({ type: 'bytea', nullable: true, select: false, update: false }) pairs: Buffer | null;
  /** Mentors with whom there are too few places, the most wanted first. */
  @Column({ type: 'uuid', array: true, update: false }) scarce: string[];
  @Column({ type: 'jsonb', select: false, update: false }) openings: readonly Opening[];
  /** Students for whom more than the best few pairs had to be looked at. */
  @Column('int') widened: number;
  @Column('uuid', { nullable: true }) basedOn: string | null;
  @Column('int', { nullable: true }) milliseconds: number | null;
  @Column('text', { nullable: true }) failure: string | null;
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  /** Who cancelled or discarded it. */
  @Column('uuid', { nullable: true }) endedBy: string | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;

  /** The table refuses these states without a certificate. */
  get proved(): boolean {
    return ['proposed', 'published', 'discarded', 'rolled-back'].includes(this.state);
  }

  cancel(by: string, now: Date): void {
    if (this.state !== 'solving') throw conflict('run_not_solving');
    Object.assign(this, { state: 'cancelled', endedBy: by, endedAt: now });
  }

  discard(by: string, now: Date): void {
    if (this.state !== 'proposed') throw conflict('run_not_proposed');
    Object.assign(this, { state: 'discarded', endedBy: by, endedAt: now });
  }

  rollBack(by: string, now: Date): void {
    if (this.state !== 'published') throw conflict('run_not_published');
    Object.assign(this, { state: 'rolled-back', endedBy: by, endedAt: now });
  }

  /** Pairs of a published run that were left out or withheld may follow later. */
  requirePublishable(): void {
    if (this.state !== 'proposed' && this.state !== 'published') throw conflict('run_not_proposed');
  }

  publish(by: string, now: Date): void {
    this.requirePublishable();
    if (this.state === 'proposed') Object.assign(this, { state: 'published', publishedBy: by, publishedAt: now });
  }
}
