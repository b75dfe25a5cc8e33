import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Config, currentSchoolId, Outbox, SchoolRepository } from '@tendril/platform';
import { hashToken, OneTimeToken, tokenOf, type TokenPurpose } from './one-time-token';

export interface TokenSubject {
  readonly subjectId: string;
  readonly email: string;
}

/** Keys of mailed links: issued, looked at, spent once. Everything here runs inside inSchool. */
@Injectable()
export class OneTimeTokens extends SchoolRepository<OneTimeToken> {
  protected readonly entity = OneTimeToken;

  constructor(private readonly config: Config, private readonly clock: Clock, private readonly outbox: Outbox) {
    super();
  }

  /**
   * Issues a key and tells the mail job by `one-time-token.issued { tokenId }`.
   * An invitation or a confirmation voids the one sent before; sign-in links stay good side by side, since mails overtake each other.
   *
   * @returns the key, for the operator's own screen; never store or log it
   */
  async issue(purpose: TokenPurpose, subjectId: string, email: string, validHours: number): Promise<string> {
    if (purpose !== 'sign-in') await this.void(purpose, subjectId);
    const { id, token } = await this.make(purpose, subjectId, email, validHours);
    await this.outbox.emit('one-time-token.issued', { tokenId: id });
    return token;
  }

  /** A key to sign in by, for a mail that is sent for another reason: no mail of its own. */
  async toSignIn(subjectId: string, email: string, validHours: number): Promise<string> {
    return (await this.make('sign-in', subjectId, email, validHours)).token;
  }

  private async make(purpose: TokenPurpose, subjectId: string, email: string, validHours: number): Promise<{ id: string; token: string }> {
    const now = this.clock.now();
    const id = randomUUIDv7();
    const token = tokenOf(this.config.secretKey, id);
    await this.add({
      id, purpose, subjectId, email, tokenHash: hashToken(token),
      createdAt: now, expiresAt: new Date(now.getTime() + validHours * 3_600_000), spentAt: null, voidedAt: null,
    });
    return { id, token };
  }

  /** Makes every open key of this subject useless. */
  async void(purpose: TokenPurpose, subjectId: string): Promise<void> {
    await this.manager.query(
      `UPDATE one_time_token SET voided_at = $4 WHERE school_id = $1 AND purpose = $2 AND subject_id = $3 AND spent_at IS NULL AND voided_at IS NULL`,
      [currentSchoolId(), purpose, subjectId, this.clock.now()]);
  }

  /** Whom an open key is for, without spending it. */
  async peek(purpose: TokenPurpose, token: string): Promise<TokenSubject | null> {
    return this.query('row').andWhere('row.purpose = :purpose AND row.token_hash = :hash AND row.spent_at IS NULL AND row.voided_at IS NULL AND row.expires_at > :now',
      { purpose, hash: hashToken(token), now: this.clock.now() }).getOne();
  }

  /** Spends a key by one conditional UPDATE: of two at once, one gets null. */
  async spend(purpose: TokenPurpose, token: string): Promise<TokenSubject | null> {
    const [rows] = await this.manager.query<[{ subject_id: string; email: string }[], number]>(
      `UPDATE one_time_token SET spent_at = $4
       WHERE school_id = $1 AND purpose = $2 AND token_hash = $3 AND spent_at IS NULL AND voided_at IS NULL AND expires_at > $4
       RETURNING subject_id, email`,
      [currentSchoolId(), purpose, hashToken(token), this.clock.now()]);
    return rows[0] ? { subjectId: rows[0].subject_id, email: rows[0].email } : null;
  }

  /** What the mail job needs of a key that is still open; null when it was spent, voided or has expired. */
  async toSend(tokenId: string): Promise<(TokenSubject & { purpose: TokenPurpose; token: string; expiresAt: Date }) | null> {
    const row = await this.find(tokenId);
    if (!row || row.spentAt || row.voidedAt || row.expiresAt <= this.clock.now()) return null;
    return { purpose: row.purpose, subjectId: row.subjectId, email: row.email, expiresAt: row.expiresAt, token: tokenOf(this.config.secretKey, row.id) };
  }
}
