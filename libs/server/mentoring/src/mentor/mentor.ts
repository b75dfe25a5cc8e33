import type { Availability, ChangeMentorProfile, Gender, MeetingMode, SpokenLanguage, StudyField } from '@tendril/contracts';
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
  @Column('text') meeting: MeetingMode;
  /** A town or district, '' where nobody said. */
  @Column('text') place: string;
  @Column('text', { array: true }) studied: StudyField[];
  @Column('text', { nullable: true }) gender: Gender | null;
  /** Staff who wrote it on the mentor's behalf; null when she did herself. */
  @Column('uuid', { nullable: true }) filledBy: string | null;

  /**
   * What the body leaves out stays as it was.
   *
   * @param students places that are taken now
   * @param filledBy staff who write on the mentor's behalf
   * @throws ProblemError 422 when fewer places are offered than are taken
   */
  describe({ version: _, paused, ...said }: ChangeMentorProfile, { students, filledBy }: { students: number; filledBy: string | null }, now: Date): void {
    if (said.capacity < students) throw refused('capacity_below_students', { students });
    Object.assign(this, Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), { filledBy, pausedAt: paused ? this.pausedAt ?? now : null });
  }
}
