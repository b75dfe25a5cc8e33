import type { SavedView as SavedViewView } from '@tendril/contracts';
import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A list as one member likes it. */
@Entity('saved_view')
export class SavedView extends VersionedRow {
  @Column({ type: 'uuid', update: false }) ownerId: string;
  @Column({ type: 'text', update: false }) screen: string;
  @Column('text') name: string;
  /** As the screen writes it in its address. */
  @Column('text') query: string;

  view(): SavedViewView {
    const { id, screen, name, query, version } = this;
    return { id, screen, name, query, version };
  }
}
