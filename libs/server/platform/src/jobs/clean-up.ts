import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { Files } from '../files/files';
import { CleanUpRepository } from './clean-up.repository';
import { EachSchool } from './each-school';

const DAY = 86_400_000;

/** Lets go of what the platform keeps for a time: answers to repeated writes, delivered events and their records, files of transactions that failed. */
@Injectable()
export class CleanUp {
  constructor(private readonly schools: EachSchool, private readonly rows: CleanUpRepository, private readonly files: Files, private readonly clock: Clock) {}

  async run(): Promise<void> {
    await this.schools.run('clean-up', async () => {
      const now = this.clock.now().getTime();
      await this.rows.forgetAnswers(new Date(now - 7 * DAY));
      await this.rows.forgetEvents(new Date(now - 30 * DAY));
      await this.files.removeOrphans(new Date(now - DAY));
    });
  }
}
