import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the nightly job erase old looks from the trail, and nothing else of it: what was done stays, and a look stays until the trail is a year past it.
 * Also a purpose for the key that sets a new password.
 */
export class Retention20261124010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION keep_the_trail() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM school WHERE id = OLD.school_id) THEN
          RETURN OLD;
        END IF;
        IF OLD.action NOT LIKE '%.seen' THEN
          RAISE EXCEPTION 'the trail keeps this entry' USING ERRCODE = 'insufficient_privilege';
        END IF;
        IF OLD.at > (SELECT max(at) FROM audit_entry WHERE school_id = OLD.school_id) - interval '1 year' THEN
          RETURN NULL;
        END IF;
        RETURN OLD;
      END $$;
      CREATE TRIGGER keep_the_trail BEFORE DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION keep_the_trail();
      GRANT DELETE ON audit_entry TO tendril_app;
      CREATE INDEX audit_entry_looks ON audit_entry (school_id, at) WHERE action LIKE '%.seen';
      ALTER TABLE one_time_token DROP CONSTRAINT one_time_token_purpose_check;
      ALTER TABLE one_time_token ADD CONSTRAINT one_time_token_purpose_check CHECK (purpose IN ('invitation', 'sign-in', 'confirm-application', 'new-password'));`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE one_time_token DROP CONSTRAINT one_time_token_purpose_check;
      ALTER TABLE one_time_token ADD CONSTRAINT one_time_token_purpose_check CHECK (purpose IN ('invitation', 'sign-in', 'confirm-application'));
      DROP INDEX audit_entry_looks;
      REVOKE DELETE ON audit_entry FROM tendril_app;
      DROP TRIGGER keep_the_trail ON audit_entry;
      DROP FUNCTION keep_the_trail()`);
  }
}
