import type { MigrationInterface, QueryRunner } from 'typeorm';

const REASONS = `'capacity', 'consent', 'clearance', 'paused', 'left', 'already-matched'`;

/** A pair that staff ruled out after the run is held back when it is published. */
export class WithheldExcluded20261126010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_proposal DROP CONSTRAINT match_proposal_withheld_check,
        ADD CONSTRAINT match_proposal_withheld_check CHECK (withheld IN (${REASONS}, 'excluded'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_proposal DROP CONSTRAINT match_proposal_withheld_check,
        ADD CONSTRAINT match_proposal_withheld_check CHECK (withheld IN (${REASONS}))`);
  }
}
