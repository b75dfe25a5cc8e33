import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns of a roster are remembered when it is applied: until then the import knows whether they shall be. */
export class RosterRemembering20261127150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE roster_import ADD COLUMN remembers_columns boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE roster_import DROP COLUMN remembers_columns');
  }
}
