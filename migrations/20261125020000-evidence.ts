import { protect, withAllRows } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Evidence that is picked: options, people of the student's network, files; and real references to the interviews and contacts. */
export class Evidence20261125020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await withAllRows(runner, ['draft', 'submission', 'interview', 'contact', 'assignment', 'student', 'stored_file'], async () => {
      await runner.query(`
        ALTER TABLE draft ADD picked jsonb NOT NULL DEFAULT '{}',
          ADD FOREIGN KEY (school_id, interview_id) REFERENCES interview (school_id, id) ON DELETE SET NULL (interview_id);
        CREATE INDEX draft_interview ON draft (school_id, interview_id);
        ALTER TABLE submission ADD picked jsonb NOT NULL DEFAULT '{}', ADD people jsonb NOT NULL DEFAULT '{}',
          ADD FOREIGN KEY (school_id, interview_id) REFERENCES interview (school_id, id) ON DELETE SET NULL (interview_id);
        CREATE INDEX submission_interview ON submission (school_id, interview_id);
        CREATE TABLE submission_contact (
          school_id uuid NOT NULL,
          submission_id uuid NOT NULL,
          step text NOT NULL,
          contact_id uuid NOT NULL,
          PRIMARY KEY (school_id, submission_id, step, contact_id),
          FOREIGN KEY (school_id, submission_id) REFERENCES submission (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, contact_id) REFERENCES contact (school_id, id) ON DELETE CASCADE
        );
        CREATE INDEX submission_contact_contact ON submission_contact (school_id, contact_id);
        CREATE TABLE work_file (
          school_id uuid NOT NULL,
          id uuid NOT NULL,
          assignment_id uuid NOT NULL,
          student_id uuid NOT NULL,
          name text NOT NULL,
          content_type text NOT NULL CHECK (content_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
          bytes int NOT NULL CHECK (bytes > 0),
          created_at timestamptz NOT NULL,
          PRIMARY KEY (school_id, id),
          FOREIGN KEY (school_id, id) REFERENCES stored_file (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id),
          FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
        );
        CREATE INDEX work_file_student ON work_file (school_id, student_id, assignment_id, created_at, id);
        CREATE TABLE submission_file (
          school_id uuid NOT NULL,
          submission_id uuid NOT NULL,
          step text NOT NULL,
          file_id uuid NOT NULL,
          PRIMARY KEY (school_id, submission_id, step, file_id),
          FOREIGN KEY (school_id, submission_id) REFERENCES submission (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, file_id) REFERENCES work_file (school_id, id) ON DELETE CASCADE
        );
        CREATE INDEX submission_file_file ON submission_file (school_id, file_id);`);
    });
    await protect(runner, 'submission_contact', 'work_file', 'submission_file');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE submission_file, work_file, submission_contact;
      ALTER TABLE submission DROP picked, DROP people; ALTER TABLE draft DROP picked`);
  }
}
