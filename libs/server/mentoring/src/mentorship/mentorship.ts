import type { ScorePart } from '@tendril/contracts';
import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

export type PauseReason = 'consent' | 'clearance';
export type Closure = 'student-left' | 'merged';

/** A published pair. Paused while a consent or a clearance is missing; it keeps its place meanwhile. */
@Entity('mentorship')
export class Mentorship extends VersionedRow {
  @Column('uuid') studentId: string;
  @Column('uuid') mentorId: string;
  @Column('uuid', { nullable: true }) proposalId: string | null;
  /** The parts of the score with which the pair was published. */
  @Column('jsonb') because: ScorePart[];
  @Column('text') state: 'active' | 'paused' | 'closed';
  @Column('timestamptz') since: Date;
  @Column('timestamptz', { nullable: true }) pausedAt: Date | null;
  @Column('text', { nullable: true }) pausedFor: PauseReason | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @Column('text', { nullable: true }) closure: Closure | null;

  /** Pauses for what is missing, or goes on when nothing is. @returns whether that changed anything */
  settle(missing: PauseReason | null, now: Date): boolean {
    if (this.state === 'closed' || this.pausedFor === missing) return false;
    Object.assign(this, missing ? { state: 'paused', pausedFor: missing, pausedAt: now } : { state: 'active', pausedFor: null, pausedAt: null });
    return true;
  }

  close(closure: Closure, now: Date): void {
    Object.assign(this, { state: 'closed', closure, closedAt: now, pausedAt: null, pausedFor: null });
  }
}

/**
 * What keeps a student and a mentor from meeting today. Consent comes first: it is the family's word.
 *
 * @param consent of the student's guardian; undefined for a student who is unknown
 */
export function missingFor(consent: 'not-needed' | 'given' | 'missing' | undefined, cleared: boolean): PauseReason | null {
  if (consent !== 'not-needed' && consent !== 'given') return 'consent';
  return cleared ? null : 'clearance';
}
