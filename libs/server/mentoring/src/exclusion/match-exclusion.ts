import type { MatchExclusion as View } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A student and a mentor who must not be matched. Why is a code: no story of a family is kept here. */
@Entity('match_exclusion')
export class MatchExclusion extends SchoolRow {
  @Column('uuid') studentId: string;
  @Column('uuid') mentorId: string;
  @Column('text') kind: View['kind'];
  @Column('uuid') notedBy: string;
  @Column('timestamptz') notedAt: Date;
}
