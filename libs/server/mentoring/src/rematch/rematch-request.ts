import { conflict, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A student asks her counsellor for another mentor, once, in her own words. */
@Entity('rematch_request')
export class RematchRequest extends VersionedRow {
  @Column('uuid') studentId: string;
  @Column('uuid') mentorshipId: string;
  @Column('text') reason: string;
  @Column('text') state: 'open' | 'granted' | 'refused';
  @Column('timestamptz') askedAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;

  /** @throws ProblemError 409 when it was decided before */
  decide(state: 'granted' | 'refused', by: string, now: Date): void {
    if (this.state !== 'open') throw conflict('decided_already');
    Object.assign(this, { state, decidedBy: by, decidedAt: now });
  }
}
