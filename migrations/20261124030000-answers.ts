import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protect } from './schema/protect';

/** A mentor answers, or lets the time pass; a student may ask for another mentor, once. Pairs of before count as accepted. */
export class Answers20261124030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE mentorship
        ADD COLUMN answer text NOT NULL DEFAULT 'accepted' CHECK (answer IN ('awaited', 'accepted', 'declined', 'lapsed')),
        ADD COLUMN answered_at timestamptz,
        ADD COLUMN answer_by timestamptz,
        ADD COLUMN reminders int NOT NULL DEFAULT 0,
        ADD COLUMN decline_reason text CHECK (decline_reason IN ('not-now', 'not-a-fit', 'need-to-know-more')),
        ADD COLUMN in_place_of uuid,
        ADD CHECK ((answer = 'declined') = (decline_reason IS NOT NULL)),
        ADD CHECK (answer IN ('awaited', 'accepted') OR state = 'closed'),
        ADD FOREIGN KEY (school_id, in_place_of) REFERENCES mentorship (school_id, id) ON DELETE SET NULL (in_place_of),
        DROP CONSTRAINT mentorship_closure_check,
        ADD CONSTRAINT mentorship_closure_check CHECK (closure IN ('student-left', 'merged', 'declined', 'lapsed', 'rolled-back', 'another-asked'));
      ALTER TABLE mentorship ALTER COLUMN answer DROP DEFAULT;
      CREATE INDEX mentorship_in_place_of ON mentorship (school_id, in_place_of);
      CREATE TABLE rematch_request (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        student_id uuid NOT NULL,
        mentorship_id uuid NOT NULL,
        reason text NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'granted', 'refused')),
        asked_at timestamptz NOT NULL,
        decided_by uuid,
        decided_at timestamptz,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, student_id),
        CHECK ((state = 'open') = (decided_at IS NULL)),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, mentorship_id) REFERENCES mentorship (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, decided_by) REFERENCES membership (school_id, id)
      );
      CREATE INDEX rematch_request_asked ON rematch_request (school_id, state, asked_at, id);
      CREATE INDEX rematch_request_mentorship ON rematch_request (school_id, mentorship_id);`);
    await protect(runner, 'rematch_request');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE rematch_request;
      ALTER TABLE mentorship DROP COLUMN answer, DROP COLUMN answered_at, DROP COLUMN answer_by, DROP COLUMN reminders, DROP COLUMN decline_reason, DROP COLUMN in_place_of,
        DROP CONSTRAINT mentorship_closure_check, ADD CONSTRAINT mentorship_closure_check CHECK (closure IN ('student-left', 'merged'))`);
  }
}
