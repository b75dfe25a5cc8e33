import { Injectable } from '@nestjs/common';
import { currentSchoolId, SchoolRepository } from '@tendril/platform';
import { Consent } from './consent';

@Injectable()
export class Consents extends SchoolRepository<Consent> {
  protected readonly entity = Consent;

  /** A student's consents, the newest first. */
  async of(studentId: string): Promise<Consent[]> {
    return this.query('row').andWhere('row.student_id = :studentId', { studentId }).orderBy('row.given_on', 'DESC').addOrderBy('row.id', 'DESC').getMany();
  }

  /** Withdraws a consent that still stands. False when somebody did so before. */
  async withdraw(id: string, { withdrawnOn, withdrawnBy, withdrawnAt }: { withdrawnOn: string; withdrawnBy: string; withdrawnAt: Date }): Promise<boolean> {
    const [, changed] = await this.manager.query<[unknown[], number]>(
      `UPDATE consent SET withdrawn_on = $3, withdrawn_by = $4, withdrawn_at = $5 WHERE school_id = $1 AND id = $2 AND withdrawn_on IS NULL`,
      [currentSchoolId(), id, withdrawnOn, withdrawnBy, withdrawnAt]);
    return changed === 1;
  }

  /** Gives consents to the record of the same person that is kept. */
  async giveTo(studentId: string, ids: readonly string[]): Promise<void> {
    await this.manager.query(`UPDATE consent SET student_id = $3 WHERE school_id = $1 AND id = ANY ($2)`, [currentSchoolId(), ids, studentId]);
  }
}
