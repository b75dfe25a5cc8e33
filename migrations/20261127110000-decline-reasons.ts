import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why mentors declined, for a student's timeline. */
export class DeclineReasons20261127110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW report_decline WITH (security_invoker = true) AS SELECT school_id, id AS mentorship_id, decline_reason AS reason FROM mentorship WHERE decline_reason IS NOT NULL;
      GRANT SELECT ON report_decline TO tendril_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW report_decline');
  }
}
