import { protect } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = `'reading', 'preview', 'applying', 'applied', 'refused', 'cancelled', 'rolled-back'`;

/** A roster whose columns have other names waits until somebody has mapped them; the school remembers how. */
export class RosterMapping20261127080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE roster_import ADD COLUMN columns jsonb NOT NULL DEFAULT '[]', ADD COLUMN mapping jsonb, ADD COLUMN asks_columns boolean NOT NULL DEFAULT false,
        DROP CONSTRAINT roster_import_state_check, ADD CONSTRAINT roster_import_state_check CHECK (state IN (${STATES}, 'mapping'));
      CREATE TABLE roster_mapping (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        columns jsonb NOT NULL,
        saved_by uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id),
        FOREIGN KEY (school_id, saved_by) REFERENCES membership (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX roster_mapping_saved_by ON roster_mapping (school_id, saved_by)`);
    await protect(runner, 'roster_mapping');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE roster_mapping;
      UPDATE roster_import SET state = 'cancelled' WHERE state = 'mapping';
      ALTER TABLE roster_import DROP COLUMN columns, DROP COLUMN mapping, DROP COLUMN asks_columns,
        DROP CONSTRAINT roster_import_state_check, ADD CONSTRAINT roster_import_state_check CHECK (state IN (${STATES}))`);
  }
}
