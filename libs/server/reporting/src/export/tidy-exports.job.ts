import { Injectable } from '@nestjs/common';
import { EachSchool, Files } from '@tendril/platform';
import { ReportExports } from './report-export.repository';

/** Removes the files of exports that have expired. */
@Injectable()
export class TidyExports {
  constructor(private readonly schools: EachSchool, private readonly exports: ReportExports, private readonly files: Files) {}

  async run(): Promise<void> {
    await this.schools.run('tidy-exports', async () => {
      for (const id of await this.exports.expiredFiles()) await this.files.remove(id);
    });
  }
}
