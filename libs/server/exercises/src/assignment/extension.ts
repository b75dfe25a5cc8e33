import type { ExtensionView } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** One student's own due day for one assignment. Until it ends it wins over every other rule: late, closed, no further attempt. */
@Entity('extension')
export class Extension extends SchoolRow {
  @Column('uuid') assignmentId: string;
  @Column('uuid') studentId: string;
  @Column('date') dueOn: string;
  /** The last instant of `dueOn` in the school's zone. */
  @Column('timestamptz') dueAt: Date;
  @Column('text') reason: string;
  @Column('uuid') grantedBy: string;
  @Column('timestamptz') grantedAt: Date;

  isOpen(at: Date): boolean {
    return at <= this.dueAt;
  }

  view(names: ReadonlyMap<string, string>): ExtensionView {
    const { id, studentId, dueOn, reason, grantedBy, grantedAt } = this;
    return { id, studentId, dueOn, reason, by: names.get(grantedBy) ?? '', at: grantedAt.toISOString() };
  }
}
