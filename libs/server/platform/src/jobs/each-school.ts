import { Injectable } from '@nestjs/common';
import { logFailure } from '../logs/log';
import { currentManager } from '../tenancy/context';
import { Tenancy } from '../tenancy/tenancy';

/** Recurring work, school by school. */
@Injectable()
export class EachSchool {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Runs `work` once in each school, in a transaction of its own. A school where it fails does not keep the others from theirs.
   *
   * @param what names the work in the log
   */
  async run(what: string, work: () => Promise<void>): Promise<void> {
    const schools = await this.tenancy.asInstallation('recurring work goes through every school', () =>
      currentManager().query<{ id: string }[]>('SELECT id FROM school ORDER BY id'));
    for (const { id } of schools) {
      await this.tenancy.inSchool({ schoolId: id, actor: null }, work).catch(error => logFailure('each-school.failed', error, { schoolId: id, reason: what }));
    }
  }
}
