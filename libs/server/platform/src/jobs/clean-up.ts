import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit';
import { Clock } from '../clock/clock';
import { dataRegistry, type TableRecord } from '../database/registry';
import { Files } from '../files/files';
import { Tenancy } from '../tenancy/tenancy';
import { EachSchool } from './each-school';
import { RetentionRepository } from './retention.repository';

const DAY = 86_400_000;

/** The nightly job: deletes what the data registry keeps no longer, table by table, and the files of transactions that failed. */
@Injectable()
export class CleanUp {
  constructor(
    private readonly tenancy: Tenancy, private readonly schools: EachSchool, private readonly rows: RetentionRepository,
    private readonly files: Files, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @param records of the running product, those of domains after those of the platform */
  async run(records: readonly TableRecord[] = dataRegistry): Promise<void> {
    const lapsing = records.filter(record => record.lapses);
    const common = await this.tenancy.asInstallation('sessions and tries belong to no school', async () => {
      const tables = await this.rows.withoutSchool(lapsing.map(record => record.table));
      for (const record of lapsing) if (tables.has(record.table)) await this.rows.forget(record, this.clock.now());
      return tables;
    });
    await this.schools.run('retention', () => this.forget(lapsing.filter(record => !common.has(record.table))));
    await this.schools.run('orphaned files', () => this.files.removeOrphans(new Date(this.clock.now().getTime() - DAY)));
  }

  private async forget(records: readonly TableRecord[]): Promise<void> {
    const gone: Record<string, number> = {};
    for (const record of records) {
      const count = await this.rows.forget(record, this.clock.now());
      if (count > 0) gone[record.table] = count;
    }
    if (Object.keys(gone).length > 0) await this.audit.record('retention.carried-out', null, gone);
  }
}
