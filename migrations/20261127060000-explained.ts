import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withAllRows } from './schema/protect';

const OWN_RULES = `{"weights": {"goal": 55, "times": 15, "language": 15, "study": 10, "place": 5}, "sameGenderOnly": false, "fairness": "total"}`;

/** What is said beside a run's answer: its rules, what else a pair could be, which rules removed whom, and where places are missing. */
export class Explained20261127060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await withAllRows(runner, ['match_run'], async () => {
      await runner.query(`
        ALTER TABLE match_run ADD COLUMN rules jsonb, ADD COLUMN scarce uuid[] NOT NULL DEFAULT '{}', ADD COLUMN openings jsonb NOT NULL DEFAULT '[]';
        UPDATE match_run SET rules = coalesce(inputs -> 'rules', '${OWN_RULES}');
        ALTER TABLE match_run ALTER COLUMN rules SET NOT NULL;
        ALTER TABLE match_proposal ADD COLUMN next_best jsonb;
        ALTER TABLE match_unmatched ADD COLUMN removed jsonb NOT NULL DEFAULT '[]';`);
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_run DROP COLUMN rules, DROP COLUMN scarce, DROP COLUMN openings;
      ALTER TABLE match_proposal DROP COLUMN next_best;
      ALTER TABLE match_unmatched DROP COLUMN removed;`);
  }
}
