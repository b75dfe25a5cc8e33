import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cohort ends on a day; its enrolments before that day stay. */
export class CohortEnd20261125030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cohort ADD COLUMN ended_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE cohort DROP COLUMN ended_on');
  }
}
