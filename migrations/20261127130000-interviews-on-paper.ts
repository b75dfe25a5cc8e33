import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An interview that staff entered from a paper sheet says by whom. */
export class InterviewsOnPaper20261127130000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interview ADD COLUMN entered_by uuid, ADD FOREIGN KEY (school_id, entered_by) REFERENCES membership (school_id, id);
      CREATE INDEX interview_entered_by ON interview (school_id, entered_by)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE interview DROP COLUMN entered_by');
  }
}
