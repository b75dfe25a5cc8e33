import type { EndInterview, InterviewState, MyInterview, ThankInterview } from '@tendril/contracts';
import { refused, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

export type Reflection = MyInterview['reflection'];

const ENDED: readonly InterviewState[] = ['declined', 'no-reply', 'cancelled'];
const AFTER_THE_TALK: readonly InterviewState[] = ['held', 'reflected', 'thanked'];

/**
 * An informational interview: planned, approved, requested, scheduled, held, reflected, thanked; or ended before the talk.
 * A step may be left out where nothing needs it: a talk that came about by itself is planned and held. Each method refuses what is out of turn.
 */
@Entity('interview')
export class Interview extends VersionedRow {
  @Column({ type: 'uuid', update: false }) studentId: string;
  @Column({ type: 'uuid', update: false }) contactId: string;
  @Column('text') state: InterviewState;
  @Column('text') purpose: string;
  @Column('jsonb') questions: string[];
  @Column('text') notes: string;
  @Column('jsonb') reflection: Reflection;
  @Column('timestamptz') plannedAt: Date;
  @Column('timestamptz', { nullable: true }) approvedAt: Date | null;
  @Column('uuid', { nullable: true }) approvedBy: string | null;
  /** When a counsellor asked for more before the talk, and in which words. */
  @Column('timestamptz', { nullable: true }) returnedAt: Date | null;
  @Column('text', { nullable: true }) returnComment: string | null;
  /** When the student wrote again after that. */
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { nullable: true }) requestedAt: Date | null;
  @Column('timestamptz', { nullable: true }) scheduledAt: Date | null;
  @Column('text', { nullable: true }) place: string | null;
  @Column('date', { nullable: true }) heldOn: string | null;
  @Column('int', { nullable: true }) minutes: number | null;
  /** When the talk was over; the thank-you counts from here. */
  @Column('timestamptz', { nullable: true }) heldAt: Date | null;
  @Column('timestamptz', { nullable: true }) reflectedAt: Date | null;
  @Column('timestamptz', { nullable: true }) thankedAt: Date | null;
  @Column('text', { nullable: true }) thankedHow: ThankInterview['how'] | null;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  /** The member of staff who entered it from a paper sheet. */
  @Column({ type: 'uuid', nullable: true, update: false }) enteredBy: string | null;
  /** When a counsellor accepted work that stands on it; its text rests from then on. */
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;

  get isReflected(): boolean {
    return this.reflectedAt !== null;
  }

  /** True while the school's rule holds the talk back. */
  needsApproval(rules: { approveInterviews: boolean }): boolean {
    return rules.approveInterviews && this.approvedAt === null && !ENDED.includes(this.state) && !AFTER_THE_TALK.includes(this.state);
  }

  /** @throws ProblemError 422 unless it is planned */
  approve({ by, at }: { by: string; at: Date }): void {
    this.refuseUnlessPlanned();
    Object.assign(this, { state: 'approved', approvedAt: at, approvedBy: by, returnedAt: null, returnComment: null, answeredAt: null });
  }

  /** Not yet: the plan goes back to the student with words. @throws ProblemError 422 unless it is planned */
  sendBack(comment: string, at: Date): void {
    this.refuseUnlessPlanned();
    Object.assign(this, { returnedAt: at, returnComment: comment, answeredAt: null });
  }

  /** The student asked the person for a talk. */
  request(at: Date, rules: { approveInterviews: boolean }): void {
    this.refuseTalkHeldOrBarred(rules);
    if (this.state === 'scheduled') throw refused('interview_already_scheduled');
    Object.assign(this, { state: 'requested', requestedAt: at });
  }

  /** The talk has a time and a place; again when they change. */
  schedule(scheduledAt: Date, place: string, rules: { approveInterviews: boolean }): void {
    this.refuseTalkHeldOrBarred(rules);
    Object.assign(this, { state: 'scheduled', scheduledAt, place });
  }

  /** @param endedAt when the talk was over */
  hold({ heldOn, minutes, endedAt }: { heldOn: string; minutes: number; endedAt: Date }, rules: { approveInterviews: boolean }): void {
    this.refuseTalkHeldOrBarred(rules);
    Object.assign(this, { state: 'held', heldOn, minutes, heldAt: endedAt });
  }

  reflect({ notes, reflection }: { notes: string; reflection: Reflection }, at: Date): void {
    this.refuseBeforeTalk();
    if (this.isReflected) throw refused('interview_already_reflected');
    Object.assign(this, { notes, reflection, reflectedAt: at });
    this.afterTalk();
  }

  /** A thank-you does not wait for the reflection. */
  thank(how: ThankInterview['how'], at: Date): void {
    this.refuseBeforeTalk();
    if (this.thankedAt) throw refused('interview_already_thanked');
    Object.assign(this, { thankedHow: how, thankedAt: at });
    this.afterTalk();
  }

  /** It comes to nothing: declined, never answered, or called off. */
  end(reason: EndInterview['reason'], at: Date): void {
    this.refuseEnded();
    this.refuseHeld();
    Object.assign(this, { state: reason, endedAt: at });
  }

  /** Text may change until work that stands on it is accepted. */
  write(text: Pick<Interview, 'purpose' | 'questions' | 'notes' | 'reflection'>, at: Date): void {
    this.refuseEnded();
    if (this.acceptedAt) throw refused('interview_accepted');
    Object.assign(this, text);
    if (this.returnedAt) this.answeredAt = at;
  }

  private afterTalk(): void {
    this.state = this.isReflected ? (this.thankedAt ? 'thanked' : 'reflected') : 'held';
  }

  private refuseUnlessPlanned(): void {
    this.refuseEnded();
    if (this.state !== 'planned') throw refused('interview_not_planned');
  }

  private refuseTalkHeldOrBarred(rules: { approveInterviews: boolean }): void {
    this.refuseEnded();
    this.refuseHeld();
    if (this.needsApproval(rules)) throw refused('interview_needs_approval');
  }

  private refuseEnded(): void {
    if (ENDED.includes(this.state)) throw refused('interview_ended');
  }

  private refuseHeld(): void {
    if (AFTER_THE_TALK.includes(this.state)) throw refused('interview_already_held');
  }

  private refuseBeforeTalk(): void {
    this.refuseEnded();
    if (!AFTER_THE_TALK.includes(this.state)) throw refused('interview_not_held');
  }
}
