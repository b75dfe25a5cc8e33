import { protect } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exercises, who is to do them by when, drafts, every attempt that was sent, and the reviews. */
export class Exercises20261123030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exercise (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        built_in text,
        position int NOT NULL,
        title jsonb NOT NULL,
        purpose jsonb NOT NULL,
        minutes int NOT NULL CHECK (minutes > 0),
        steps jsonb NOT NULL,
        rubric jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, built_in)
      );
      CREATE INDEX exercise_position ON exercise (school_id, position, id);
      CREATE TABLE assignment (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        exercise_id uuid NOT NULL,
        due_on date NOT NULL,
        due_at timestamptz NOT NULL,
        resubmission text NOT NULL CHECK (resubmission IN ('none', 'until-accepted')),
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, exercise_id) REFERENCES exercise (school_id, id),
        FOREIGN KEY (school_id, created_by) REFERENCES membership (school_id, id),
        FOREIGN KEY (school_id, withdrawn_by) REFERENCES membership (school_id, id)
      );
      CREATE INDEX assignment_due ON assignment (school_id, due_at, id);
      CREATE INDEX assignment_created ON assignment (school_id, created_at, id);
      CREATE INDEX assignment_exercise ON assignment (school_id, exercise_id);
      CREATE TABLE assignment_cohort (
        school_id uuid NOT NULL,
        assignment_id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        PRIMARY KEY (school_id, assignment_id, cohort_id),
        FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, cohort_id) REFERENCES cohort (school_id, id)
      );
      CREATE INDEX assignment_cohort_cohort ON assignment_cohort (school_id, cohort_id, assignment_id);
      CREATE TABLE draft (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        assignment_id uuid NOT NULL,
        student_id uuid NOT NULL,
        answers jsonb NOT NULL,
        interview_id uuid,
        saved_at timestamptz NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, assignment_id, student_id),
        FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX draft_student ON draft (school_id, student_id, assignment_id);
      CREATE TABLE submission (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        assignment_id uuid NOT NULL,
        student_id uuid NOT NULL,
        attempt int NOT NULL,
        answers jsonb NOT NULL,
        interview_id uuid,
        interview jsonb,
        submitted_at timestamptz NOT NULL,
        late boolean NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, assignment_id, student_id, attempt),
        FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX submission_order ON submission (school_id, submitted_at, id);
      CREATE INDEX submission_student ON submission (school_id, student_id, assignment_id, attempt);
      CREATE TABLE review (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        submission_id uuid NOT NULL,
        reviewer_id uuid NOT NULL,
        decision text NOT NULL CHECK (decision IN ('returned', 'accepted')),
        scores jsonb NOT NULL,
        comment text NOT NULL,
        reviewed_at timestamptz NOT NULL,
        visible_from timestamptz NOT NULL,
        event_id uuid NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, submission_id),
        FOREIGN KEY (school_id, submission_id) REFERENCES submission (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, reviewer_id) REFERENCES membership (school_id, id)
      );
      CREATE INDEX review_reviewer ON review (school_id, reviewer_id, reviewed_at);`);
    await protect(runner, 'exercise', 'assignment', 'assignment_cohort', 'draft', 'submission', 'review');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE review, submission, draft, assignment_cohort, assignment, exercise');
  }
}
