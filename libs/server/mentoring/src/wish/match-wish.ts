import type { Availability, SaveMatchWish, SpokenLanguage } from '@tendril/contracts';
import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** What a student looks for in a mentor. */
@Entity('match_wish')
export class MatchWish extends VersionedRow {
  @Column('uuid') studentId: string;
  /** ISCO-08 unit groups, the dearest first. */
  @Column('text', { array: true }) occupations: string[];
  @Column('text', { array: true }) languages: SpokenLanguage[];
  @Column('text', { array: true }) times: Availability[];
  /** In the student's own words; the mentor reads it once the pair is published. */
  @Column('text') goal: string;
  @Column('timestamptz') savedAt: Date;

  say({ occupations, languages, times, goal }: SaveMatchWish, now: Date): void {
    Object.assign(this, { occupations, languages, times, goal, savedAt: now });
  }
}
