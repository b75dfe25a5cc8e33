import { protect, withAllRows } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An exercise becomes a draft with published versions; an assignment keeps the version that it was given. */
export class Library20261125010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await withAllRows(runner, ['exercise', 'assignment'], async () => {
      await runner.query(`
        CREATE TABLE exercise_version (
          school_id uuid NOT NULL,
          id uuid NOT NULL,
          exercise_id uuid NOT NULL,
          number int NOT NULL CHECK (number > 0),
          built_in text,
          title jsonb NOT NULL,
          purpose jsonb NOT NULL,
          minutes int NOT NULL CHECK (minutes > 0),
          steps jsonb NOT NULL,
          rubric jsonb NOT NULL,
          published_by uuid,
          published_at timestamptz NOT NULL,
          PRIMARY KEY (school_id, id),
          UNIQUE (school_id, exercise_id, number),
          FOREIGN KEY (school_id, exercise_id) REFERENCES exercise (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, published_by) REFERENCES membership (school_id, id)
        );
        INSERT INTO exercise_version (school_id, id, exercise_id, number, built_in, title, purpose, minutes, steps, rubric, published_at)
          SELECT school_id, gen_random_uuid(), id, 1, built_in, title, purpose, minutes, steps, rubric, created_at FROM exercise;
        ALTER TABLE exercise
          ADD published_id uuid,
          ADD copied_from_id uuid,
          ADD created_by uuid,
          ADD changed boolean NOT NULL DEFAULT false,
          ADD retired_at timestamptz,
          ADD version int NOT NULL DEFAULT 1,
          DROP CONSTRAINT exercise_minutes_check,
          ADD CONSTRAINT exercise_minutes_check CHECK (minutes >= 0),
          ADD FOREIGN KEY (school_id, published_id) REFERENCES exercise_version (school_id, id),
          ADD FOREIGN KEY (school_id, copied_from_id) REFERENCES exercise (school_id, id) ON DELETE SET NULL (copied_from_id),
          ADD FOREIGN KEY (school_id, created_by) REFERENCES membership (school_id, id);
        UPDATE exercise e SET published_id = v.id FROM exercise_version v WHERE v.school_id = e.school_id AND v.exercise_id = e.id;
        ALTER TABLE assignment ADD exercise_version_id uuid;
        UPDATE assignment a SET exercise_version_id = v.id FROM exercise_version v WHERE v.school_id = a.school_id AND v.exercise_id = a.exercise_id;
        ALTER TABLE assignment ALTER exercise_version_id SET NOT NULL,
          ADD FOREIGN KEY (school_id, exercise_version_id) REFERENCES exercise_version (school_id, id);
        CREATE INDEX assignment_exercise_version ON assignment (school_id, exercise_version_id);`);
      await protect(runner, 'exercise_version');
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE assignment DROP exercise_version_id;
      ALTER TABLE exercise DROP published_id, DROP copied_from_id, DROP created_by, DROP changed, DROP retired_at, DROP version;
      DROP TABLE exercise_version`);
  }
}
