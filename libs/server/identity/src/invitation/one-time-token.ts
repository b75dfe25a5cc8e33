import { createHash, createHmac } from 'node:crypto';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

export type TokenPurpose = 'invitation' | 'sign-in' | 'confirm-application' | 'new-password';

/** A link's key that works once. The table holds its hash; the key is computed from the row's id when it is mailed. */
@Entity('one_time_token')
export class OneTimeToken extends SchoolRow {
  @Column('text') purpose: TokenPurpose;
  @Column('text') email: string;
  /** The membership or the application that it is about. */
  @Column('uuid') subjectId: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) spentAt: Date | null;
  @Column('timestamptz', { nullable: true }) voidedAt: Date | null;
}

/** The key of a row: HMAC-SHA256 of its id, 43 characters of base64url. */
export const tokenOf = (secretKey: string, id: string): string => createHmac('sha256', secretKey).update(id).digest('base64url');

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
