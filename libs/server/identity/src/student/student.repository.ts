import { Injectable } from '@nestjs/common';
import { currentSchoolId, notFound, SchoolRepository } from '@tendril/platform';
import { Student } from './student';

@Injectable()
export class Students extends SchoolRepository<Student> {
  protected readonly entity = Student;

  /** The student who signs in by this name, and the account behind; null for one who was merged into another record. */
  async toSignIn(username: string): Promise<{ id: string; accountId: string; pinHash: string | null; lockedAt: Date | null } | null> {
    const [row] = await this.manager.query<{ id: string; accountId: string; pinHash: string | null; lockedAt: Date | null }[]>(`
      SELECT s.id, m.account_id AS "accountId", s.pin_hash AS "pinHash", s.locked_at AS "lockedAt"
      FROM student s JOIN membership m ON m.school_id = s.school_id AND m.id = s.id
      WHERE s.school_id = $1 AND s.username = $2 AND s.merged_into IS NULL`, [currentSchoolId(), username]);
    return row ?? null;
  }

  async seen(id: string, on: string): Promise<void> {
    await this.manager.query(`UPDATE student SET last_seen_on = $3 WHERE school_id = $1 AND id = $2`, [currentSchoolId(), id, on]);
  }

  /** Locks the PIN, or opens it with null. */
  async setLocked(ids: readonly string[], at: Date | null): Promise<void> {
    await this.manager.query(`UPDATE student SET locked_at = $3 WHERE school_id = $1 AND id = ANY ($2)`, [currentSchoolId(), ids, at]);
  }

  /** Which of these ids are students of the school who were not merged into another record. */
  async existing(ids: readonly string[]): Promise<string[]> {
    const rows = await this.query('row').select('row.id', 'id').andWhere('row.id = ANY (:ids) AND row.merged_into IS NULL', { ids }).getRawMany<{ id: string }>();
    return rows.map(row => row.id);
  }

  /** Locks a student's record until the commit. @throws ProblemError 404 */
  async lock(id: string): Promise<Student> {
    const row = await this.query('row').andWhere('row.id = :id', { id }).setLock('pessimistic_write').getOne();
    if (!row) throw notFound();
    return row;
  }

  /** The same for many, in one order. */
  async lockAll(ids: readonly string[]): Promise<Student[]> {
    return this.query('row').andWhere('row.id = ANY (:ids)', { ids }).orderBy('row.id').setLock('pessimistic_write').getMany();
  }

  /** User names that begin like this one. Until the commit nobody else gives out names in this school. */
  async usernamesLike(wish: string): Promise<Set<string>> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(3, hashtext($1))`, [currentSchoolId()]);
    const rows = await this.manager.query<{ username: string }[]>(`SELECT username FROM student WHERE school_id = $1 AND username ^@ $2`, [currentSchoolId(), wish]);
    return new Set(rows.map(row => row.username));
  }

  /** Writes what staff may edit of a student. */
  async describe(id: string, { birthDate, externalId, username }: Pick<Student, 'birthDate' | 'externalId' | 'username'>): Promise<void> {
    await this.manager.query(
      `UPDATE student SET birth_date = $3, external_id = $4, username = $5 WHERE school_id = $1 AND id = $2`, [currentSchoolId(), id, birthDate, externalId, username]);
  }

  /** Gives students new PINs, which opens what was locked. */
  async setPins(pins: readonly { id: string; hash: string }[]): Promise<void> {
    await this.manager.query(
      `UPDATE student s SET pin_hash = p.hash, locked_at = NULL FROM unnest($2::uuid[], $3::text[]) AS p (id, hash) WHERE s.school_id = $1 AND s.id = p.id`,
      [currentSchoolId(), pins.map(one => one.id), pins.map(one => one.hash)]);
  }

  /** Closes a record in favour of another of the same person, and points those merged into it before to the one that is kept. It keeps its external id: the source still names it. */
  async merge(from: string, into: string, at: Date): Promise<void> {
    await this.manager.query(`UPDATE student SET merged_into = $3 WHERE school_id = $1 AND merged_into = $2`, [currentSchoolId(), from, into]);
    await this.manager.query(
      `UPDATE student SET merged_into = $3, merged_at = $4, pin_hash = NULL WHERE school_id = $1 AND id = $2`, [currentSchoolId(), from, into, at]);
  }

  /** User names of students, for the page of slips and for the limits on guessing. */
  async namesToSignIn(ids: readonly string[]): Promise<{ id: string; username: string; givenName: string; familyName: string; preferredName: string | null }[]> {
    return this.manager.query(`
      SELECT s.id, s.username, m.given_name AS "givenName", m.family_name AS "familyName", m.preferred_name AS "preferredName"
      FROM student s JOIN membership m ON m.school_id = s.school_id AND m.id = s.id
      WHERE s.school_id = $1 AND s.id = ANY ($2) AND s.merged_into IS NULL ORDER BY m.family_name, m.given_name, s.id`, [currentSchoolId(), ids]);
  }
}
