import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A counsellor may send the plan of an interview back with words; the student's next writing asks again. */
export class InterviewReturn20261124000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interview
        ADD COLUMN returned_at timestamptz,
        ADD COLUMN return_comment text,
        ADD COLUMN answered_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE interview DROP COLUMN returned_at, DROP COLUMN return_comment, DROP COLUMN answered_at');
  }
}
