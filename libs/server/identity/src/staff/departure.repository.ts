import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, currentSchoolId, SchoolRepository } from '@tendril/platform';
import { Departure } from './departure';

@Injectable()
export class Departures extends SchoolRepository<Departure> {
  protected readonly entity = Departure;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** Writes who takes over, in place of what was written before. */
  async plan(staffId: string, handOverTo: string | null): Promise<void> {
    await this.manager.query(
      `INSERT INTO departure (school_id, id, staff_id, hand_over_to) VALUES ($1, $2, $3, $4)
       ON CONFLICT (school_id, staff_id) DO UPDATE SET hand_over_to = excluded.hand_over_to, handed_over_at = NULL`,
      [currentSchoolId(), randomUUIDv7(), staffId, handOverTo]);
  }

  /** Those of everybody who leaves or has left. */
  async all(): Promise<Departure[]> {
    return this.query('row').getMany();
  }

  async of(staffId: string): Promise<Departure | null> {
    return this.query('row').andWhere('row.staff_id = :staffId', { staffId }).getOne();
  }

  /** Marks a departure as carried out; false when it was already. */
  async carryOut(staffId: string): Promise<boolean> {
    const done = await this.rows.createQueryBuilder().update().set({ handedOverAt: this.clock.now() })
      .where('school_id = :schoolId AND staff_id = :staffId AND handed_over_at IS NULL', { schoolId: currentSchoolId(), staffId }).execute();
    return done.affected === 1;
  }

  async takeBack(staffId: string): Promise<void> {
    const row = await this.of(staffId);
    if (row) await this.erase([row.id]);
  }
}
