import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './schema/protect';

const PROFILE = `
  ADD COLUMN meeting text NOT NULL DEFAULT 'either' CHECK (meeting IN ('in-person', 'online', 'either')),
  ADD COLUMN place text NOT NULL DEFAULT '',
  ADD COLUMN gender text CHECK (gender IN ('female', 'male')),
  ADD COLUMN filled_by uuid,
  ADD FOREIGN KEY (school_id, filled_by) REFERENCES membership (school_id, id) ON DELETE SET NULL (filled_by)`;

/** What a match weighs besides occupation, language and times; the school's rules and forbidden pairs; the pairs of a run. */
export class Matching20261124020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match_wish ${PROFILE}, ADD COLUMN studies text[] NOT NULL DEFAULT '{}';
      ALTER TABLE mentor ${PROFILE}, ADD COLUMN studied text[] NOT NULL DEFAULT '{}';

      CREATE TABLE match_rules (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        version int NOT NULL,
        weights jsonb NOT NULL,
        same_gender_only boolean NOT NULL,
        fairness text NOT NULL CHECK (fairness IN ('total', 'squared-shortfall')),
        saved_by uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, version),
        FOREIGN KEY (school_id, saved_by) REFERENCES membership (school_id, id)
      );
      CREATE TABLE match_exclusion (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        student_id uuid NOT NULL,
        mentor_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('relative', 'past-problem', 'asked-for')),
        noted_by uuid NOT NULL,
        noted_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, student_id, mentor_id),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, mentor_id) REFERENCES mentor (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, noted_by) REFERENCES membership (school_id, id)
      );
      CREATE INDEX match_exclusion_noted ON match_exclusion (school_id, noted_at, id);
      CREATE INDEX match_exclusion_mentor ON match_exclusion (school_id, mentor_id);

      ALTER TABLE match_run
        ADD COLUMN pairs bytea,
        ADD COLUMN based_on uuid,
        ADD COLUMN widened int NOT NULL DEFAULT 0,
        ADD FOREIGN KEY (school_id, based_on) REFERENCES match_run (school_id, id) ON DELETE SET NULL (based_on),
        DROP CONSTRAINT match_run_state_check,
        ADD CONSTRAINT match_run_state_check CHECK (state IN ('solving', 'proposed', 'published', 'discarded', 'cancelled', 'failed', 'rolled-back'));
      ALTER TABLE match_unmatched
        DROP CONSTRAINT match_unmatched_reason_check,
        ADD CONSTRAINT match_unmatched_reason_check
          CHECK (reason IN ('no-wish', 'no-consent', 'no-language', 'no-time', 'no-gender', 'excluded', 'no-eligible-mentor', 'too-few-places'));
      CREATE TABLE match_choice (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        student_id uuid NOT NULL,
        mentor_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('pin', 'ban')),
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, run_id, student_id, mentor_id),
        FOREIGN KEY (school_id, run_id) REFERENCES match_run (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, mentor_id) REFERENCES mentor (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, made_by) REFERENCES membership (school_id, id)
      );
      CREATE UNIQUE INDEX match_choice_one_pin ON match_choice (school_id, run_id, student_id) WHERE kind = 'pin';
      CREATE INDEX match_choice_student ON match_choice (school_id, student_id);
      CREATE INDEX match_choice_mentor ON match_choice (school_id, mentor_id);`);
    await protect(runner, 'match_rules', 'match_exclusion', 'match_choice');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE match_choice, match_exclusion, match_rules;
      ALTER TABLE match_unmatched DROP CONSTRAINT match_unmatched_reason_check, ADD CONSTRAINT match_unmatched_reason_check
        CHECK (reason IN ('no-wish', 'no-consent', 'no-language', 'no-time', 'no-eligible-mentor', 'too-few-places'));
      ALTER TABLE match_run DROP COLUMN pairs, DROP COLUMN based_on, DROP COLUMN widened, DROP CONSTRAINT match_run_state_check,
        ADD CONSTRAINT match_run_state_check CHECK (state IN ('solving', 'proposed', 'published', 'discarded', 'cancelled', 'failed'));
      ALTER TABLE match_wish DROP COLUMN meeting, DROP COLUMN place, DROP COLUMN gender, DROP COLUMN filled_by, DROP COLUMN studies;
      ALTER TABLE mentor DROP COLUMN meeting, DROP COLUMN place, DROP COLUMN gender, DROP COLUMN filled_by, DROP COLUMN studied`);
  }
}
