import { protect, withAllRows } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assignments to named students, with a day to open and to close, rules for late work and for joiners, extensions, requests, and the notices that students see. */
export class Assigning20261125030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await withAllRows(runner, ['assignment', 'academic_year', 'student', 'membership', 'submission'], async () => {
      await runner.query(`
        ALTER TABLE academic_year ADD holidays jsonb NOT NULL DEFAULT '[]';
        ALTER TABLE assignment
          ADD opens_on date, ADD opens_at timestamptz, ADD closes_on date, ADD closes_at timestamptz,
          ADD late text NOT NULL DEFAULT 'marked' CHECK (late IN ('marked', 'refused')),
          ADD attempts int CHECK (attempts > 0),
          ADD joiners text NOT NULL DEFAULT 'until-due' CHECK (joiners IN ('until-due', 'until-closed', 'nobody')),
          ADD joins_until date,
          ADD reminders int[] NOT NULL DEFAULT '{}',
          DROP CONSTRAINT assignment_resubmission_check,
          ADD CONSTRAINT assignment_resubmission_check CHECK (resubmission IN ('none', 'on-request', 'until-accepted', 'times')),
          ADD CHECK ((resubmission = 'times') = (attempts IS NOT NULL));
        UPDATE assignment SET joins_until = due_on;
        ALTER TABLE submission ADD entered_by uuid, ADD written_on date, ADD CHECK ((entered_by IS NULL) = (written_on IS NULL)),
          ADD FOREIGN KEY (school_id, entered_by) REFERENCES membership (school_id, id);
        CREATE TABLE assignment_student (
          school_id uuid NOT NULL,
          assignment_id uuid NOT NULL,
          student_id uuid NOT NULL,
          PRIMARY KEY (school_id, assignment_id, student_id),
          FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
        );
        CREATE INDEX assignment_student_student ON assignment_student (school_id, student_id, assignment_id);
        CREATE TABLE extension (
          school_id uuid NOT NULL,
          id uuid NOT NULL,
          assignment_id uuid NOT NULL,
          student_id uuid NOT NULL,
          due_on date NOT NULL,
          due_at timestamptz NOT NULL,
          reason text NOT NULL,
          granted_by uuid NOT NULL,
          granted_at timestamptz NOT NULL,
          PRIMARY KEY (school_id, id),
          UNIQUE (school_id, assignment_id, student_id),
          FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, granted_by) REFERENCES membership (school_id, id)
        );
        CREATE INDEX extension_student ON extension (school_id, student_id, assignment_id);
        CREATE TABLE resubmission_request (
          school_id uuid NOT NULL,
          id uuid NOT NULL,
          assignment_id uuid NOT NULL,
          student_id uuid NOT NULL,
          attempt int NOT NULL,
          reason text NOT NULL,
          asked_at timestamptz NOT NULL,
          granted boolean,
          decided_by uuid,
          decided_at timestamptz,
          PRIMARY KEY (school_id, id),
          UNIQUE (school_id, assignment_id, student_id, attempt),
          CHECK ((granted IS NULL) = (decided_at IS NULL)),
          FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, decided_by) REFERENCES membership (school_id, id)
        );
        CREATE INDEX resubmission_request_student ON resubmission_request (school_id, student_id, assignment_id);
        CREATE INDEX resubmission_request_open ON resubmission_request (school_id, asked_at, id) WHERE granted IS NULL;
        CREATE TABLE notice (
          school_id uuid NOT NULL,
          id uuid NOT NULL,
          student_id uuid NOT NULL,
          assignment_id uuid NOT NULL,
          kind text NOT NULL CHECK (kind IN ('given', 'reminder', 'extended', 'resubmission-granted', 'resubmission-declined', 'reviewed', 'withdrawn')),
          at timestamptz NOT NULL,
          seen_at timestamptz,
          PRIMARY KEY (school_id, id),
          FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
          FOREIGN KEY (school_id, assignment_id) REFERENCES assignment (school_id, id) ON DELETE CASCADE
        );
        CREATE INDEX notice_student ON notice (school_id, student_id, at, id);
        CREATE INDEX notice_assignment ON notice (school_id, assignment_id);
        CREATE INDEX notice_at ON notice (school_id, at);`);
    });
    await protect(runner, 'assignment_student', 'extension', 'resubmission_request', 'notice');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notice, resubmission_request, extension, assignment_student;
      ALTER TABLE assignment DROP opens_on, DROP opens_at, DROP closes_on, DROP closes_at, DROP late, DROP attempts, DROP joiners, DROP joins_until, DROP reminders;
      ALTER TABLE academic_year DROP holidays`);
  }
}
