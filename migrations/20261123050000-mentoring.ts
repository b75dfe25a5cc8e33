import { appendOnly, protect } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mentors and their applications, students' wishes, match runs with frozen inputs and proofs, and the published pairs. */
export class Mentoring20261123050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mentor (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        work text NOT NULL,
        occupation text NOT NULL,
        languages text[] NOT NULL,
        times text[] NOT NULL,
        class_year int,
        offer text NOT NULL,
        capacity int NOT NULL CHECK (capacity BETWEEN 0 AND 20),
        paused_at timestamptz,
        joined_at timestamptz NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, id) REFERENCES membership (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX mentor_paused ON mentor (school_id, paused_at, id);
      CREATE TABLE clearance (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        mentor_id uuid NOT NULL,
        checked_on date NOT NULL,
        valid_until date NOT NULL CHECK (checked_on < valid_until),
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, mentor_id) REFERENCES mentor (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, recorded_by) REFERENCES membership (school_id, id)
      );
      CREATE INDEX clearance_mentor ON clearance (school_id, mentor_id, valid_until);
      CREATE TABLE mentor_application (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        email text NOT NULL,
        given_name text NOT NULL,
        family_name text NOT NULL,
        work text NOT NULL,
        occupation text NOT NULL,
        languages text[] NOT NULL,
        times text[] NOT NULL,
        class_year int,
        renewal jsonb,
        state text NOT NULL CHECK (state IN ('unconfirmed', 'waiting', 'approved', 'declined')),
        applied_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        decided_at timestamptz,
        decided_by uuid,
        reason text,
        mentor_id uuid,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, decided_by) REFERENCES membership (school_id, id),
        FOREIGN KEY (school_id, mentor_id) REFERENCES mentor (school_id, id) ON DELETE SET NULL (mentor_id)
      );
      CREATE UNIQUE INDEX mentor_application_open ON mentor_application (school_id, email) WHERE state IN ('unconfirmed', 'waiting');
      CREATE INDEX mentor_application_state ON mentor_application (school_id, state, applied_at, id);
      CREATE INDEX mentor_application_applied ON mentor_application (school_id, applied_at, id);
      CREATE INDEX mentor_application_mentor ON mentor_application (school_id, mentor_id);
      CREATE TABLE mentor_application_attempt (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        email text NOT NULL,
        address text,
        at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id)
      );
      CREATE INDEX mentor_application_attempt_email ON mentor_application_attempt (school_id, email, at);
      CREATE INDEX mentor_application_attempt_address ON mentor_application_attempt (school_id, address, at);
      CREATE INDEX mentor_application_attempt_at ON mentor_application_attempt (school_id, at);

      CREATE TABLE match_wish (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        student_id uuid NOT NULL,
        occupations text[] NOT NULL,
        languages text[] NOT NULL,
        times text[] NOT NULL,
        goal text NOT NULL,
        saved_at timestamptz NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, student_id),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
      );

      CREATE TABLE match_run (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        state text NOT NULL CHECK (state IN ('solving', 'proposed', 'published', 'discarded', 'cancelled', 'failed')),
        done int NOT NULL,
        total int NOT NULL,
        students int NOT NULL,
        mentors int NOT NULL,
        places int NOT NULL,
        inputs jsonb NOT NULL,
        matched int NOT NULL,
        score int NOT NULL,
        certificate jsonb,
        milliseconds int,
        failure text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        published_by uuid,
        published_at timestamptz,
        ended_by uuid,
        ended_at timestamptz,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        CHECK (state NOT IN ('proposed', 'published') OR certificate IS NOT NULL),
        FOREIGN KEY (school_id, created_by) REFERENCES membership (school_id, id),
        FOREIGN KEY (school_id, published_by) REFERENCES membership (school_id, id),
        FOREIGN KEY (school_id, ended_by) REFERENCES membership (school_id, id)
      );
      CREATE UNIQUE INDEX match_run_solving ON match_run (school_id) WHERE state = 'solving';
      CREATE INDEX match_run_created ON match_run (school_id, created_at, id);
      CREATE TABLE match_proposal (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        student_id uuid NOT NULL,
        mentor_id uuid NOT NULL,
        score int NOT NULL CHECK (score BETWEEN 0 AND 1000),
        parts jsonb NOT NULL,
        published_at timestamptz,
        withheld text CHECK (withheld IN ('capacity', 'consent', 'clearance', 'paused', 'left', 'already-matched')),
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, run_id, student_id),
        FOREIGN KEY (school_id, run_id) REFERENCES match_run (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, mentor_id) REFERENCES mentor (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX match_proposal_score ON match_proposal (school_id, run_id, score DESC, id);
      CREATE INDEX match_proposal_student ON match_proposal (school_id, student_id);
      CREATE INDEX match_proposal_mentor ON match_proposal (school_id, mentor_id);
      CREATE TABLE match_unmatched (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        run_id uuid NOT NULL,
        student_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason IN ('no-wish', 'no-consent', 'no-language', 'no-time', 'no-eligible-mentor', 'too-few-places')),
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, run_id, student_id),
        FOREIGN KEY (school_id, run_id) REFERENCES match_run (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX match_unmatched_reason ON match_unmatched (school_id, run_id, reason, student_id);
      CREATE INDEX match_unmatched_student ON match_unmatched (school_id, student_id);

      CREATE TABLE mentorship (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        student_id uuid NOT NULL,
        mentor_id uuid NOT NULL,
        proposal_id uuid,
        because jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('active', 'paused', 'closed')),
        since timestamptz NOT NULL,
        paused_at timestamptz,
        paused_for text CHECK (paused_for IN ('consent', 'clearance')),
        closed_at timestamptz,
        closure text CHECK (closure IN ('student-left', 'merged')),
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        CHECK ((state = 'paused') = (paused_at IS NOT NULL AND paused_for IS NOT NULL)),
        CHECK ((state = 'closed') = (closed_at IS NOT NULL AND closure IS NOT NULL)),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, mentor_id) REFERENCES mentor (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, proposal_id) REFERENCES match_proposal (school_id, id) ON DELETE SET NULL (proposal_id)
      );
      CREATE UNIQUE INDEX mentorship_one_open ON mentorship (school_id, student_id) WHERE state <> 'closed';
      CREATE INDEX mentorship_student ON mentorship (school_id, student_id, since, id);
      CREATE INDEX mentorship_mentor ON mentorship (school_id, mentor_id, state, since, id);
      CREATE INDEX mentorship_proposal ON mentorship (school_id, proposal_id);`);
    await protect(runner, 'mentor', 'clearance', 'mentor_application', 'mentor_application_attempt', 'match_wish', 'match_run', 'match_proposal', 'match_unmatched', 'mentorship');
    await appendOnly(runner, 'clearance');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE mentorship, match_unmatched, match_proposal, match_run, match_wish, mentor_application_attempt, mentor_application, clearance, mentor`);
  }
}
