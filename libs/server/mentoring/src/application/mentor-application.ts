import type { ApplyAsMentor, Availability, SpokenLanguage } from '@tendril/contracts';
import { conflict, refused, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** What an applicant says of herself. */
export type ApplicationAnswers = Pick<ApplyAsMentor, 'givenName' | 'familyName' | 'work' | 'occupation' | 'languages' | 'times' | 'classYear'>;

export type ApplicationState = 'unconfirmed' | 'waiting' | 'approved' | 'declined';

/** Somebody asks to become a mentor: unconfirmed until the mailed link is used, then waiting until the school decides. */
@Entity('mentor_application')
export class MentorApplication extends VersionedRow {
  @Column('text') email: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('text') work: string;
  @Column('text') occupation: string;
  @Column('text', { array: true }) languages: SpokenLanguage[];
  @Column('text', { array: true }) times: Availability[];
  @Column('int', { nullable: true }) classYear: number | null;
  /** Newer answers to a confirmed application, until the link of the newer mail shows that they come from the same person. */
  @Column('jsonb', { nullable: true }) renewal: ApplicationAnswers | null;
  @Column('text') state: ApplicationState;
  @Column('timestamptz') appliedAt: Date;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { nullable: true }) mentorId: string | null;

  get isOpen(): boolean {
    return this.state === 'unconfirmed' || this.state === 'waiting';
  }

  /** The same address applies again while this application is open. */
  applyAgain(answers: ApplicationAnswers, now: Date): void {
    if (this.state === 'waiting') this.renewal = answers;
    else Object.assign(this, answers, { appliedAt: now });
  }

  confirm(now: Date): void {
    Object.assign(this, this.renewal, { renewal: null, state: 'waiting', confirmedAt: this.confirmedAt ?? now });
  }

  approve(mentorId: string, by: string, now: Date): void {
    this.decide('approved', by, now);
    this.mentorId = mentorId;
  }

  decline(reason: string, by: string, now: Date): void {
    this.decide('declined', by, now);
    this.reason = reason;
  }

  /** @throws ProblemError 409 when it was decided, 422 while the address is not confirmed */
  requireWaiting(): void {
    if (!this.isOpen) throw conflict('already_decided');
    if (this.state === 'unconfirmed') throw refused('application_unconfirmed');
  }

  private decide(state: 'approved' | 'declined', by: string, now: Date): void {
    this.requireWaiting();
    Object.assign(this, { state, decidedAt: now, decidedBy: by, renewal: null });
  }
}
