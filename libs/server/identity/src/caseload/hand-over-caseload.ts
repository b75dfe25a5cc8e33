import { Injectable } from '@nestjs/common';
import type { Caseload } from './caseload';
import { Caseloads } from './caseload.repository';

const same = (one: Caseload, other: Caseload) => one.cohortId === other.cohortId && one.studentId === other.studentId;

/** Gives what a counsellor has in care to another one, without a day between. */
@Injectable()
export class HandOverCaseload {
  constructor(private readonly caseloads: Caseloads) {}

  /**
   * @param to null: nobody takes it over
   * @param from the successor's first day
   * @param until the last day of the one who goes
   */
  async run(id: string, to: string | null, from: string, until: string): Promise<void> {
    const rows = await this.caseloads.standing(id, from);
    await this.caseloads.end(rows.map(row => row.id), until);
    if (!to) return;
    const own = (await this.caseloads.standing(to, from)).filter(row => row.fromDate <= from);
    const missing = rows.filter((row, index) => !own.some(one => same(one, row)) && rows.findIndex(one => same(one, row)) === index);
    await this.caseloads.addAll(missing.map(({ cohortId, studentId, fromDate, untilDate }) =>
      ({ counsellorId: to, cohortId, studentId, fromDate: fromDate > from ? fromDate : from, untilDate })));
  }
}
