import type { Availability, ChangeMentorProfile, SpokenLanguage } from '@tendril/contracts';
import { refused, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** An alumnus or alumna whom the school has approved. The id is that of the membership. */
@Entity('mentor')
export class Mentor extends VersionedRow {
  /** In the mentor's own words; students read it. */
  @Column('text') work: string;
  @Column('text') occupation: string;
  @Column('text', { array: true }) languages: SpokenLanguage[];
  @Column('text', { array: true }) times: Availability[];
  @Column('int', { nullable: true }) classYear: number | null;
  @Column('text') offer: string;
  /** Students at a time. */
  @Column('int') capacity: number;
  /** Since when no new student is wanted. */
  @Column('timestamptz', { nullable: true }) pausedAt: Date | null;
  @Column('timestamptz') joinedAt: Date;

  /**
   * @param students places that are taken now
   * @throws ProblemError 422 when fewer places are offered than are taken
   */
  describe({ work, occupation, languages, times, offer, capacity, paused }: ChangeMentorProfile, students: number, now: Date): void {
    if (capacity < students) throw refused('capacity_below_students', { students });
    Object.assign(this, { work, occupation, languages, times, offer, capacity, pausedAt: paused ? this.pausedAt ?? now : null });
  }
}
