import type { Role } from '@tendril/contracts';
import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** An account in a school with one role, and the person's names as this school knows them, in any script. */
@Entity('membership')
export class Membership extends VersionedRow {
  @Column('uuid') accountId: string;
  @Column('text') role: Role;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('text', { nullable: true }) preferredName: string | null;
  @Column('text', { nullable: true }) email: string | null;
  /** Null while the invitation waits. */
  @Column('timestamptz', { nullable: true }) joinedAt: Date | null;
  /** The first day on which the person is no longer here. */
  @Column('date', { nullable: true }) leftOn: string | null;
  @Column('timestamptz') createdAt: Date;

  get displayName(): string {
    return displayName(this);
  }

  hasLeft(today: string): boolean {
    return this.leftOn !== null && this.leftOn <= today;
  }

  state(today: string): 'invited' | 'active' | 'left' {
    if (this.hasLeft(today)) return 'left';
    return this.joinedAt ? 'active' : 'invited';
  }
}

export interface PersonNames {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
}

/** How a person is called on screens: the preferred name, where there is one, before the family name. */
export const displayName = ({ givenName, familyName, preferredName }: PersonNames): string => `${preferredName ?? givenName} ${familyName}`;
