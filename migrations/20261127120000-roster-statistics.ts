import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A roster fills these tables at once: whoever applies it may have PostgreSQL count them anew, by which their lists are planned. */
export class RosterStatistics20261127120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT MAINTAIN ON membership, student, enrolment, roster_row TO tendril_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('REVOKE MAINTAIN ON membership, student, enrolment, roster_row FROM tendril_app');
  }
}
