import { protect } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff keep for their own work: notes on students, private or shared, tags, saved views of lists. */
export class Desk20261125060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE student_note (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        student_id uuid NOT NULL,
        written_by uuid NOT NULL,
        text text NOT NULL,
        shared boolean NOT NULL,
        written_at timestamptz NOT NULL,
        changed_at timestamptz,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, written_by) REFERENCES membership (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX student_note_student ON student_note (school_id, student_id, written_at, id);
      CREATE INDEX student_note_writer ON student_note (school_id, written_by);
      CREATE TABLE student_tag (
        school_id uuid NOT NULL,
        student_id uuid NOT NULL,
        tag text NOT NULL,
        added_by uuid,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, student_id, tag),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, added_by) REFERENCES membership (school_id, id) ON DELETE SET NULL (added_by)
      );
      CREATE INDEX student_tag_tag ON student_tag (school_id, tag, student_id);
      CREATE TABLE saved_view (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        owner_id uuid NOT NULL,
        screen text NOT NULL,
        name text NOT NULL,
        query text NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        CONSTRAINT saved_view_name UNIQUE (school_id, owner_id, screen, name),
        FOREIGN KEY (school_id, owner_id) REFERENCES membership (school_id, id) ON DELETE CASCADE
      );`);
    await protect(runner, 'student_note', 'student_tag', 'saved_view');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view, student_tag, student_note');
  }
}
