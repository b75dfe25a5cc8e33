import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** One contact led the student to another: an edge of the student's referral graph. */
@Entity('introduction')
export class Introduction extends SchoolRow {
  @Column('uuid') studentId: string;
  @Column('uuid') fromContactId: string;
  @Column('uuid') toContactId: string;
  @Column('timestamptz') createdAt: Date;
}

/** True when the edge would close a circle: nobody leads, over however many others, to themselves. */
export function closesCircle(edges: readonly Pick<Introduction, 'fromContactId' | 'toContactId'>[], from: string, to: string): boolean {
  const introducerOf = new Map(edges.map(edge => [edge.toContactId, edge.fromContactId]));
  const seen = new Set<string>();
  for (let one: string | undefined = from; one !== undefined && !seen.has(one); one = introducerOf.get(one)) {
    if (one === to) return true;
    seen.add(one);
  }
  return false;
}
