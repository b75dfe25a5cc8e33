import type { Availability, Gender, MeetingMode, SaveMatchWish, SpokenLanguage, StudyField } from '@tendril/contracts';
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
  @Column('text') meeting: MeetingMode;
  /** A town or district, '' where nobody said. */
  @Column('text') place: string;
  @Column('text', { array: true }) studies: StudyField[];
  @Column('text', { nullable: true }) gender: Gender | null;
  /** Staff who wrote it on the student's behalf; null when she did herself. */
  @Column('uuid', { nullable: true }) filledBy: string | null;
  @Column('timestamptz') savedAt: Date;

  /** What the body leaves out stays as it was. */
  say({ version: _, ...said }: SaveMatchWish, filledBy: string | null, now: Date): void {
    Object.assign(this, Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), { filledBy, savedAt: now });
  }
}
