import { protect } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A student's own network: people, touches, who led to whom, and the informational interviews. */
export class Network20261123040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        student_id uuid NOT NULL,
        name text NOT NULL,
        occupation text NOT NULL,
        organisation text NOT NULL,
        relationship text NOT NULL CHECK (relationship IN ('family', 'friend', 'teacher', 'neighbour', 'alumni', 'work', 'other')),
        how_met text NOT NULL,
        note text NOT NULL,
        ideal_gap_days int NOT NULL,
        longest_gap_days int NOT NULL CHECK (ideal_gap_days < longest_gap_days),
        last_touch_on date NOT NULL,
        created_at timestamptz NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, student_id, id),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX contact_student ON contact (school_id, student_id, name, id);
      CREATE TABLE introduction (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        student_id uuid NOT NULL,
        from_contact_id uuid NOT NULL,
        to_contact_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, student_id, to_contact_id),
        CHECK (from_contact_id <> to_contact_id),
        FOREIGN KEY (school_id, student_id, from_contact_id) REFERENCES contact (school_id, student_id, id) ON DELETE CASCADE ON UPDATE CASCADE,
        FOREIGN KEY (school_id, student_id, to_contact_id) REFERENCES contact (school_id, student_id, id) ON DELETE CASCADE ON UPDATE CASCADE
      );
      CREATE INDEX introduction_student ON introduction (school_id, student_id, from_contact_id);
      CREATE TABLE interview (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        student_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN
          ('planned', 'approved', 'requested', 'scheduled', 'held', 'reflected', 'thanked', 'declined', 'no-reply', 'cancelled')),
        purpose text NOT NULL,
        questions jsonb NOT NULL,
        notes text NOT NULL,
        reflection jsonb NOT NULL,
        planned_at timestamptz NOT NULL,
        approved_at timestamptz,
        approved_by uuid,
        requested_at timestamptz,
        scheduled_at timestamptz,
        place text,
        held_on date,
        minutes int CHECK (minutes > 0),
        held_at timestamptz,
        reflected_at timestamptz,
        thanked_at timestamptz,
        thanked_how text CHECK (thanked_how IN ('talked', 'wrote', 'met', 'other')),
        ended_at timestamptz,
        accepted_at timestamptz,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, contact_id) REFERENCES contact (school_id, id),
        FOREIGN KEY (school_id, approved_by) REFERENCES membership (school_id, id)
      );
      CREATE INDEX interview_student ON interview (school_id, student_id, planned_at, id);
      CREATE INDEX interview_contact ON interview (school_id, contact_id);
      CREATE INDEX interview_state ON interview (school_id, state, planned_at, id);
      CREATE TABLE touchpoint (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        contact_id uuid NOT NULL,
        interview_id uuid,
        kind text NOT NULL CHECK (kind IN ('talked', 'wrote', 'met', 'thanked', 'other')),
        touched_on date NOT NULL,
        note text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, contact_id) REFERENCES contact (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, interview_id) REFERENCES interview (school_id, id) ON DELETE SET NULL (interview_id)
      );
      CREATE INDEX touchpoint_contact ON touchpoint (school_id, contact_id, touched_on, id);
      CREATE INDEX touchpoint_interview ON touchpoint (school_id, interview_id);`);
    await protect(runner, 'contact', 'introduction', 'interview', 'touchpoint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE touchpoint, interview, introduction, contact');
  }
}
