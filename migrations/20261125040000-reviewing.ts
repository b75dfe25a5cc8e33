import { protect, withAllRows } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for a review is found without its history; comments that are used again; who is reading what. */
export class Reviewing20261125040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await withAllRows(runner, ['submission', 'review', 'exercise', 'membership'], async () => {
      await runner.query(`
        ALTER TABLE submission ADD waiting boolean NOT NULL DEFAULT true;
        UPDATE submission s SET waiting = false FROM review r WHERE r.school_id = s.school_id AND r.submission_id = s.id;
        CREATE INDEX submission_waiting ON submission (school_id, student_id, submitted_at, id) WHERE waiting;
        CREATE TABLE review_comment (
          school_id uuid NOT NULL,
          id uuid NOT NULL,
          written_by uuid NOT NULL,
          shared boolean NOT NULL,
          exercise_id uuid,
          text text NOT NULL,
          used int NOT NULL,
          written_at timestamptz NOT NULL,
          version int NOT NULL,
          PRIMARY KEY (school_id, id),
          FOREIGN KEY (school_id, written_by) REFERENCES membership (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, exercise_id) REFERENCES exercise (school_id, id) ON DELETE CASCADE
        );
        CREATE INDEX review_comment_writer ON review_comment (school_id, written_by, used, id);
        CREATE INDEX review_comment_exercise ON review_comment (school_id, exercise_id);
        CREATE INDEX review_comment_shared ON review_comment (school_id, shared, used, id);
        CREATE TABLE review_presence (
          school_id uuid NOT NULL,
          submission_id uuid NOT NULL,
          member_id uuid NOT NULL,
          until timestamptz NOT NULL,
          PRIMARY KEY (school_id, submission_id, member_id),
          FOREIGN KEY (school_id, submission_id) REFERENCES submission (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, member_id) REFERENCES membership (school_id, id) ON DELETE CASCADE
        );
        CREATE INDEX review_presence_member ON review_presence (school_id, member_id);
        CREATE INDEX review_presence_until ON review_presence (school_id, until);`);
    });
    await protect(runner, 'review_comment', 'review_presence');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review_presence, review_comment; ALTER TABLE submission DROP waiting');
  }
}
