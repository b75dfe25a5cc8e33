import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@tendril/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SignInMethod = 'password' | 'pin' | 'link';

/** One sign-in on one device. The table holds the token's hash only. */
@Entity('session')
export class OpenSession {
  @PrimaryColumn('uuid') id: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid') accountId: string;
  @Column('uuid', { nullable: true }) schoolId: string | null;
  @Column('uuid', { nullable: true }) membershipId: string | null;
  @Column('text') method: SignInMethod;
  /** A short name of the browser, for the person's own list. */
  @Column('text') device: string;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}

/** 256 random bits, 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

const HOURS: Record<Role, number> = { student: 8, counsellor: 12, admin: 12, mentor: 30 * 24 };

/** When a session that was last seen at `seen` ends by itself; without a chosen membership it lasts as a staff member's. */
export const expiryOf = (role: Role | null, seen: Date): Date => new Date(seen.getTime() + HOURS[role ?? 'counsellor'] * 3_600_000);

/** What a link opens is the mentor's home alone: mail is a weaker key than a password. */
export const rolesFor = (method: SignInMethod): readonly Role[] =>
  method === 'link' ? ['mentor'] : method === 'pin' ? ['student'] : ['admin', 'counsellor', 'mentor'];
