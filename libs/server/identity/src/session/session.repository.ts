import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@tendril/contracts';
import { Clock, currentManager, type Session } from '@tendril/platform';
import { expiryOf, hashOfToken, newToken, OpenSession, rolesFor, type SignInMethod } from './open-session';

export interface Choice {
  readonly membershipId: string;
  readonly role: Role;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly schoolSlug: string;
}

interface Resolved extends Session {
  readonly method: SignInMethod;
  readonly lastSeenAt: Date;
}

/** Sessions, behind either door. */
@Injectable()
export class OpenSessions {
  constructor(private readonly clock: Clock) {}

  /** Opens a session. @returns its token, which is nowhere else */
  async open(accountId: string, method: SignInMethod, choice: Pick<Choice, 'schoolId' | 'membershipId' | 'role'> | null, device: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    await currentManager().getRepository(OpenSession).insert({
      id: randomUUIDv7(), tokenHash: hashOfToken(token), accountId, method, device, schoolId: choice?.schoolId ?? null, membershipId: choice?.membershipId ?? null,
      startedAt: now, lastSeenAt: now, expiresAt: expiryOf(choice?.role ?? null, now), endedAt: null,
    });
    return token;
  }

  /** The session of a token: not ended, not expired, the account not disabled, the membership joined and not left. */
  async resolve(token: string): Promise<Resolved | null> {
    const now = this.clock.now();
    const [row] = await currentManager().query<{
      id: string; account_id: string; school_id: string | null; membership_id: string | null; method: SignInMethod;
      last_seen_at: Date; role: Role | null; left_on: string | null; time_zone: string | null;
    }[]>(`
      SELECT s.id, s.account_id, s.school_id, s.membership_id, s.method, s.last_seen_at, p.role, p.left_on, school.time_zone
      FROM session s JOIN account a ON a.id = s.account_id
        LEFT JOIN account_school p ON p.account_id = s.account_id AND p.school_id = s.school_id AND p.membership_id = s.membership_id
        LEFT JOIN school ON school.id = p.school_id
      WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND a.disabled_at IS NULL`, [hashOfToken(token), now]);
    if (!row) return null;
    const own = { sessionId: row.id, accountId: row.account_id, method: row.method, lastSeenAt: row.last_seen_at };
    if (!row.membership_id || !row.school_id) return { ...own, member: null };
    if (!row.role || !rolesFor(row.method).includes(row.role) || (row.left_on !== null && row.left_on <= this.clock.today(row.time_zone ?? 'UTC'))) return null;
    return { ...own, member: { schoolId: row.school_id, membershipId: row.membership_id, role: row.role } };
  }

  async methodOf(id: string): Promise<SignInMethod | null> {
    return (await currentManager().getRepository(OpenSession).findOneBy({ id }))?.method ?? null;
  }

  /** Slides the end on from this moment. */
  async touch(id: string, role: Role | null): Promise<void> {
    const now = this.clock.now();
    await currentManager().query(`UPDATE session SET last_seen_at = $2, expires_at = $3 WHERE id = $1 AND ended_at IS NULL`, [id, now, expiryOf(role, now)]);
  }

  /** What an account may act as after signing in by `method`, by the school's name. */
  async choices(accountId: string, method: SignInMethod): Promise<Choice[]> {
    const rows = await currentManager().query<(Choice & { leftOn: string | null; timeZone: string })[]>(`
      SELECT p.membership_id AS "membershipId", p.role, p.school_id AS "schoolId", school.name AS "schoolName", school.slug AS "schoolSlug",
             p.left_on AS "leftOn", school.time_zone AS "timeZone"
      FROM account_school p JOIN school ON school.id = p.school_id
      WHERE p.account_id = $1 AND p.role = ANY ($2) ORDER BY school.name, p.role, p.membership_id`, [accountId, rolesFor(method)]);
    return rows.filter(row => row.leftOn === null || row.leftOn > this.clock.today(row.timeZone)).map(({ leftOn: _, timeZone: __, ...choice }) => choice);
  }

  /** Makes a session act as a membership, under a new token. @returns the token; null when the session ended meanwhile */
  async choose(id: string, choice: Choice): Promise<string | null> {
    const token = newToken();
    const now = this.clock.now();
    const result = await currentManager().createQueryBuilder().update(OpenSession)
      .set({ tokenHash: hashOfToken(token), schoolId: choice.schoolId, membershipId: choice.membershipId, lastSeenAt: now, expiresAt: expiryOf(choice.role, now) })
      .where('id = :id AND ended_at IS NULL', { id }).execute();
    return result.affected === 1 ? token : null;
  }

  /** An account's open sessions, the one seen last first. */
  async ofAccount(accountId: string): Promise<OpenSession[]> {
    return currentManager().getRepository(OpenSession).createQueryBuilder('s')
      .where('s.account_id = :accountId AND s.ended_at IS NULL AND s.expires_at > :now', { accountId, now: this.clock.now() })
      .orderBy('s.last_seen_at', 'DESC').addOrderBy('s.id').getMany();
  }

  /** Ends one session of an account. @returns the ids of the ended ones, here and below */
  async end(accountId: string, id: string): Promise<string[]> {
    return this.endWhere('id = $2 AND account_id = $3', [id, accountId]);
  }

  async endByToken(token: string): Promise<string[]> {
    return this.endWhere('token_hash = $2', [hashOfToken(token)]);
  }

  async endOfAccount(accountId: string): Promise<string[]> {
    return this.endWhere('account_id = $2', [accountId]);
  }

  /** Ends every session that acts as one of these memberships. */
  async endOfMemberships(schoolId: string, membershipIds: readonly string[]): Promise<string[]> {
    return this.endWhere('school_id = $2 AND membership_id = ANY ($3)', [schoolId, membershipIds]);
  }

  private async endWhere(condition: string, parameters: readonly unknown[]): Promise<string[]> {
    const [rows] = await currentManager().query<[{ id: string }[], number]>(
      `UPDATE session SET ended_at = $1 WHERE ended_at IS NULL AND ${condition} RETURNING id`, [this.clock.now(), ...parameters]);
    return rows.map(row => row.id);
  }
}
