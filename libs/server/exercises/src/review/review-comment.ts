import type { ReviewComment as ReviewCommentView } from '@tendril/contracts';
import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A comment that is used again when work is returned or accepted; of one reviewer, or of all. */
@Entity('review_comment')
export class ReviewComment extends VersionedRow {
  @Column({ type: 'uuid', update: false }) writtenBy: string;
  @Column('boolean') shared: boolean;
  /** Only for this exercise; null for any. */
  @Column('uuid', { nullable: true }) exerciseId: string | null;
  @Column('text') text: string;
  /** How often it was used. */
  @Column({ type: 'int', update: false }) used: number;
  @Column({ type: 'timestamptz', update: false }) writtenAt: Date;

  view(readerId: string): ReviewCommentView {
    const { id, text, shared, exerciseId, used, version, writtenBy } = this;
    return { id, text, shared, exerciseId, mine: writtenBy === readerId, used, version };
  }
}
