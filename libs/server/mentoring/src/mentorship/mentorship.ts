import type { DeclineReason, MentorAnswer, ScorePart } from '@tendril/contracts';
import { conflict, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

export type PauseReason = 'consent' | 'clearance';
export type Closure = 'student-left' | 'merged' | 'declined' | 'lapsed' | 'rolled-back' | 'another-asked' | 'excluded' | 'ended' | 'handed-on';

/** A published pair. The mentor's place is held from the first day, whether or not she has answered. Paused while a consent or a clearance is missing; it keeps its place meanwhile. */
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
  @Column('text') answer: MentorAnswer;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  /** When a mentor who has not answered loses the student. */
  @Column('timestamptz', { nullable: true }) answerBy: Date | null;
  @Column('int') reminders: number;
  @Column('text', { nullable: true }) declineReason: DeclineReason | null;
  /** When, and by whom of staff, a mentor who needed to know more was seen to. */
  @Column('timestamptz', { nullable: true }) questionSettledAt: Date | null;
  @Column('uuid', { nullable: true }) questionSettledBy: string | null;
  /** The mentorship that ended before, where this one was offered as the next best. */
  @Column('uuid', { nullable: true }) inPlaceOf: string | null;

  get isAwaited(): boolean {
    return this.state !== 'closed' && this.answer === 'awaited';
  }

  /** @throws ProblemError 409 when it was answered otherwise, has lapsed or was ended */
  requireAwaited(): void {
    if (!this.isAwaited) throw conflict(this.state === 'closed' && this.answer !== 'declined' ? 'mentorship_closed' : 'answered_already');
  }

  accept(now: Date): void {
    this.requireAwaited();
    Object.assign(this, { answer: 'accepted', answeredAt: now });
  }

  decline(reason: DeclineReason, now: Date): void {
    this.requireAwaited();
    Object.assign(this, { answer: 'declined', answeredAt: now, declineReason: reason });
    this.close('declined', now);
  }

  /** A mentor who needed to know more was seen to, or with null was not after all. @returns whether that changed anything */
  settleQuestion(by: string | null, now: Date): boolean {
    if ((by === null) === (this.questionSettledAt === null)) return false;
    Object.assign(this, { questionSettledBy: by, questionSettledAt: by && now });
    return true;
  }

  lapse(now: Date): void {
    Object.assign(this, { answer: 'lapsed', answeredAt: now });
    this.close('lapsed', now);
  }

  /** Pauses for what is missing, or goes on when nothing is. @returns whether that changed anything */
  settle(missing: PauseReason | null, now: Date): boolean {
    if (this.state === 'closed' || this.pausedFor === missing) return false;
    Object.assign(this, missing ? { state: 'paused', pausedFor: missing, pausedAt: now } : { state: 'active', pausedFor: null, pausedAt: null });
    return true;
  }

  /** The mentor has a new time to answer, with its reminders: the one before was cut short by a pause. */
  askAnew(answerBy: Date): void {
    Object.assign(this, { answerBy, reminders: 0 });
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
