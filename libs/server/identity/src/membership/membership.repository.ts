import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@tendril/contracts';
import { Clock, currentManager, currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import { Membership } from './membership';

export type NewMembership = Pick<Membership, 'accountId' | 'role' | 'givenName' | 'familyName'> & Partial<Pick<Membership, 'id' | 'preferredName' | 'email' | 'joinedAt'>>;

/** People of the school. Each write keeps the account’s pointer to the school in step. */
@Injectable()
export class Memberships extends VersionedRepository<Membership> {
  protected readonly entity = Membership;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** Takes people in. */
  async join(people: readonly NewMembership[]): Promise<Membership[]> {
    const rows = await this.addAll(people.map(person => ({
      preferredName: null, email: null, joinedAt: null, ...person, id: person.id ?? randomUUIDv7(), leftOn: null, createdAt: this.clock.now(),
    })));
    await this.point(rows.filter(row => row.joinedAt));
    return rows;
  }

  override async change(row: Membership): Promise<Membership> {
    const changed = await super.change(row);
    await this.point([row]);
    return changed;
  }

  /** Who has joined is found from the account before a school is open; an invitation that waits is not. */
  private async point(rows: readonly Membership[]): Promise<void> {
    await currentManager().query(
      `INSERT INTO account_school (school_id, account_id, membership_id, role, left_on)
       SELECT $1, account_id, id, role, left_on FROM membership WHERE school_id = $1 AND id = ANY ($2) AND joined_at IS NOT NULL
       ON CONFLICT (account_id, school_id, membership_id) DO UPDATE SET role = excluded.role, left_on = excluded.left_on`,
      [currentSchoolId(), rows.map(row => row.id)]);
    const waiting = rows.filter(row => !row.joinedAt).map(row => row.id);
    if (waiting.length > 0) await currentManager().query(`DELETE FROM account_school WHERE school_id = $1 AND membership_id = ANY ($2)`, [currentSchoolId(), waiting]);
  }

  /** A member in one of the roles. @throws ProblemError 404 */
  async getIn(id: string, roles: readonly Role[]): Promise<Membership> {
    const row = await this.find(id);
    if (!row || !roles.includes(row.role)) throw notFound();
    return row;
  }

  /** A member in one of the roles, locked against other editors until the commit. @throws ProblemError 404 */
  async lock(id: string, roles: readonly Role[]): Promise<Membership> {
    const row = await this.query('row').andWhere('row.id = :id AND row.role = ANY (:roles)', { id, roles }).setLock('pessimistic_write').getOne();
    if (!row) throw notFound();
    return row;
  }

  /** Locks these, in one order, until the commit: who locks some of them as well waits, and no two for each other. */
  async lockAll(ids: readonly string[], roles: readonly Role[]): Promise<Membership[]> {
    return this.query('row').andWhere('row.id = ANY (:ids) AND row.role = ANY (:roles)', { ids, roles }).orderBy('row.id').setLock('pessimistic_write').getMany();
  }

  async ofAccount(accountId: string, roles: readonly Role[]): Promise<Membership | null> {
    return this.query('row').andWhere('row.account_id = :accountId AND row.role = ANY (:roles)', { accountId, roles }).getOne();
  }

  /** Admins who have joined and are not leaving, locked in one order so that two of them cannot go at once. */
  async lockStayingAdmins(): Promise<string[]> {
    const rows = await this.query('row').andWhere(`row.role = 'admin' AND row.joined_at IS NOT NULL AND row.left_on IS NULL`)
      .orderBy('row.id').setLock('pessimistic_write').getMany();
    return rows.map(row => row.id);
  }

  /** Rows with these ids, in no order. */
  async named(ids: readonly string[]): Promise<Membership[]> {
    return ids.length === 0 ? [] : this.query('row').andWhere('row.id = ANY (:ids)', { ids }).getMany();
  }

  /** Admins and counsellors, those who left last, by name. */
  async staff(): Promise<Membership[]> {
    return this.query('row').andWhere(`row.role IN ('admin', 'counsellor')`)
      .orderBy('row.left_on', 'ASC', 'NULLS FIRST').addOrderBy('row.family_name').addOrderBy('row.given_name').addOrderBy('row.id').getMany();
  }

  /** Sets, or with null takes back, the first day on which people are no longer here. */
  async setLeft(ids: readonly string[], on: string | null): Promise<void> {
    await this.manager.query(`UPDATE membership SET left_on = $3, version = version + 1 WHERE school_id = $1 AND id = ANY ($2)`, [currentSchoolId(), ids, on]);
    await this.manager.query(`UPDATE account_school SET left_on = $3 WHERE school_id = $1 AND membership_id = ANY ($2)`, [currentSchoolId(), ids, on]);
  }

  protected override present({ id, role, givenName, familyName, preferredName, email, leftOn, version }: Membership): unknown {
    return { id, role, givenName, familyName, preferredName, email, leftOn, version };
  }
}
