import { protect } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who takes over from somebody who leaves, until the day has come; and no caseload ends before it begins. */
export class Departures20261127140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE departure (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        staff_id uuid NOT NULL,
        hand_over_to uuid,
        handed_over_at timestamptz,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, staff_id),
        CHECK (hand_over_to <> staff_id),
        FOREIGN KEY (school_id, staff_id) REFERENCES membership (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, hand_over_to) REFERENCES membership (school_id, id) ON DELETE SET NULL (hand_over_to)
      );
      CREATE INDEX departure_hand_over_to ON departure (school_id, hand_over_to);
      DELETE FROM caseload WHERE until_date < from_date;
      ALTER TABLE caseload ADD CONSTRAINT caseload_days_check CHECK (until_date >= from_date)`);
    await protect(runner, 'departure');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE departure; ALTER TABLE caseload DROP CONSTRAINT caseload_days_check');
  }
}
