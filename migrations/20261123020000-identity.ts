import { protect, shareWithAllSchools } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and sessions, which belong to no school, and everything a school knows of its people. */
export class Identity20261123020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        email_norm text UNIQUE,
        created_at timestamptz NOT NULL,
        disabled_at timestamptz
      );
      CREATE TABLE credential (
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('password')),
        secret_hash text NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (account_id, kind)
      );
      CREATE TABLE account_school (
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        membership_id uuid NOT NULL,
        role text NOT NULL,
        left_on date,
        PRIMARY KEY (account_id, school_id, membership_id)
      );
      CREATE INDEX account_school_membership ON account_school (school_id, membership_id);
      CREATE TABLE session (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
        school_id uuid REFERENCES school (id) ON DELETE CASCADE,
        membership_id uuid,
        method text NOT NULL CHECK (method IN ('password', 'pin', 'link')),
        device text NOT NULL,
        started_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX session_account ON session (account_id, ended_at);
      CREATE INDEX session_membership ON session (school_id, membership_id);
      CREATE TABLE sign_in_attempt (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('password', 'pin', 'link', 'link-request')),
        subject text NOT NULL,
        address text NOT NULL,
        at timestamptz NOT NULL,
        succeeded boolean
      );
      CREATE INDEX sign_in_attempt_subject ON sign_in_attempt (subject, at);
      CREATE INDEX sign_in_attempt_address ON sign_in_attempt (address, at);
      CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at);

      CREATE TABLE academic_year (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        name text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL CHECK (starts_on < ends_on),
        terms jsonb NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, name)
      );
      CREATE INDEX academic_year_start ON academic_year (school_id, starts_on, id);
      CREATE TABLE membership (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        account_id uuid NOT NULL REFERENCES account (id),
        role text NOT NULL CHECK (role IN ('admin', 'counsellor', 'student', 'mentor')),
        given_name text NOT NULL,
        family_name text NOT NULL,
        preferred_name text,
        email text,
        joined_at timestamptz,
        left_on date,
        created_at timestamptz NOT NULL,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, account_id, role)
      );
      CREATE UNIQUE INDEX membership_staff ON membership (school_id, account_id) WHERE role IN ('admin', 'counsellor');
      CREATE INDEX membership_account ON membership (account_id);
      CREATE INDEX membership_role ON membership (school_id, role, family_name, given_name, id);
      CREATE TABLE student (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        birth_date date,
        external_id text,
        username text NOT NULL,
        pin_hash text,
        locked_at timestamptz,
        last_seen_on date,
        merged_into uuid,
        merged_at timestamptz,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, id) REFERENCES membership (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, merged_into) REFERENCES student (school_id, id) ON DELETE SET NULL (merged_into),
        UNIQUE (school_id, username),
        UNIQUE (school_id, external_id)
      );
      CREATE INDEX student_merged ON student (school_id, merged_into);
      CREATE TABLE cohort (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        academic_year_id uuid NOT NULL,
        name text NOT NULL,
        external_id text,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, academic_year_id) REFERENCES academic_year (school_id, id),
        UNIQUE (school_id, academic_year_id, name)
      );
      CREATE INDEX cohort_name ON cohort (school_id, name, id);
      CREATE INDEX cohort_external ON cohort (school_id, external_id);
      CREATE TABLE enrolment (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        cohort_id uuid NOT NULL,
        student_id uuid NOT NULL,
        from_date date NOT NULL,
        until_date date CHECK (until_date >= from_date - 1),
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, cohort_id) REFERENCES cohort (school_id, id),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX enrolment_cohort ON enrolment (school_id, cohort_id, until_date, student_id);
      CREATE INDEX enrolment_student ON enrolment (school_id, student_id, from_date);
      CREATE UNIQUE INDEX enrolment_open ON enrolment (school_id, student_id) WHERE until_date IS NULL;
      CREATE TABLE caseload (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        counsellor_id uuid NOT NULL,
        cohort_id uuid,
        student_id uuid,
        from_date date NOT NULL,
        until_date date,
        PRIMARY KEY (school_id, id),
        CHECK ((cohort_id IS NULL) <> (student_id IS NULL)),
        FOREIGN KEY (school_id, counsellor_id) REFERENCES membership (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, cohort_id) REFERENCES cohort (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX caseload_counsellor ON caseload (school_id, counsellor_id, until_date);
      CREATE INDEX caseload_cohort ON caseload (school_id, cohort_id, until_date);
      CREATE INDEX caseload_student ON caseload (school_id, student_id, until_date);
      CREATE TABLE consent (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        student_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('mentoring')),
        guardian_name text NOT NULL,
        relation text NOT NULL,
        given_on date NOT NULL,
        note text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        withdrawn_on date,
        withdrawn_by uuid,
        withdrawn_at timestamptz,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, recorded_by) REFERENCES membership (school_id, id),
        FOREIGN KEY (school_id, withdrawn_by) REFERENCES membership (school_id, id)
      );
      CREATE INDEX consent_student ON consent (school_id, student_id, purpose, given_on);
      CREATE TABLE one_time_token (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('invitation', 'sign-in', 'confirm-application')),
        email text NOT NULL,
        subject_id uuid NOT NULL,
        token_hash bytea NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        spent_at timestamptz,
        voided_at timestamptz,
        PRIMARY KEY (school_id, id),
        UNIQUE (school_id, token_hash)
      );
      CREATE INDEX one_time_token_subject ON one_time_token (school_id, purpose, subject_id);
      CREATE TABLE roster_import (
        school_id uuid NOT NULL REFERENCES school (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        file_id uuid,
        file_name text NOT NULL,
        format text CHECK (format IN ('csv', 'oneroster')),
        state text NOT NULL CHECK (state IN ('reading', 'preview', 'applying', 'applied', 'refused', 'cancelled', 'rolled-back')),
        done int NOT NULL,
        total int NOT NULL,
        run int NOT NULL,
        counts jsonb NOT NULL,
        refusal jsonb,
        notices jsonb NOT NULL,
        plan_hash text,
        school_hash text,
        with_leavers boolean NOT NULL,
        made_cohorts uuid[] NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        finished_at timestamptz,
        version int NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, created_by) REFERENCES membership (school_id, id),
        FOREIGN KEY (school_id, file_id) REFERENCES stored_file (school_id, id) ON DELETE SET NULL (file_id)
      );
      CREATE INDEX roster_import_created ON roster_import (school_id, created_at, id);
      CREATE INDEX roster_import_finished ON roster_import (school_id, state, finished_at, id);
      CREATE TABLE roster_row (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        import_id uuid NOT NULL,
        row int NOT NULL,
        action text NOT NULL CHECK (action IN ('create', 'update', 'skip', 'refuse', 'leaver')),
        student_id uuid,
        external_id text NOT NULL,
        given_name text NOT NULL,
        family_name text NOT NULL,
        preferred_name text,
        birth_date date,
        cohort text NOT NULL,
        cohort_external_id text,
        username text NOT NULL,
        new_username text,
        changes text[] NOT NULL,
        before jsonb,
        problem jsonb,
        source jsonb,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, import_id) REFERENCES roster_import (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, student_id) REFERENCES student (school_id, id) ON DELETE CASCADE
      );
      CREATE INDEX roster_row_import ON roster_row (school_id, import_id, action, row, id);
      CREATE INDEX roster_row_order ON roster_row (school_id, import_id, row, id);
      CREATE INDEX roster_row_external ON roster_row (school_id, import_id, external_id);
      CREATE INDEX roster_row_student ON roster_row (school_id, student_id);

      CREATE VIEW reach WITH (security_invoker = true) AS
        -- The last enrolment stays within reach after its end: a counsellor still finds the student who left.
        SELECT c.school_id, c.counsellor_id, e.student_id, greatest(c.from_date, e.from_date) AS from_date,
               least(c.until_date, CASE WHEN e.until_date IS NOT NULL AND EXISTS (
                 SELECT FROM enrolment later WHERE later.school_id = e.school_id AND later.student_id = e.student_id
                   AND (later.from_date, later.id) > (e.from_date, e.id)) THEN e.until_date END) AS until_date
        FROM caseload c JOIN enrolment e ON e.school_id = c.school_id AND e.cohort_id = c.cohort_id
        UNION ALL
        SELECT c.school_id, c.counsellor_id, c.student_id, c.from_date, c.until_date FROM caseload c WHERE c.student_id IS NOT NULL;
      GRANT SELECT ON reach TO tendril_app;`);
    await shareWithAllSchools(runner, 'account', 'credential', 'account_school', 'session', 'sign_in_attempt');
    await protect(runner, 'academic_year', 'membership', 'student', 'cohort', 'enrolment', 'caseload', 'consent', 'one_time_token', 'roster_import', 'roster_row');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW reach;
      DROP TABLE roster_row, roster_import, one_time_token, consent, caseload, enrolment, cohort, student, membership, academic_year;
      DROP TABLE sign_in_attempt, session, account_school, credential, account`);
  }
}
