import { protect } from './schema/protect';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What reports read: views over the domains' rows, with the rights of whoever asks; and the exports that jobs make. */
export class Reporting20261125050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW report_work WITH (security_invoker = true) AS
        SELECT k.school_id, k.assignment_id, k.exercise_id, k.student_id, k.cohort_id, k.from_date, k.until_date, k.opens_at,
          coalesce(l.state, CASE WHEN EXISTS (SELECT FROM draft d WHERE d.school_id = k.school_id AND d.assignment_id = k.assignment_id AND d.student_id = k.student_id) THEN 'draft' ELSE 'not-begun' END) AS state
        FROM (
          SELECT a.school_id, a.id AS assignment_id, a.exercise_id, a.opens_at, e.student_id, e.cohort_id, e.from_date, e.until_date
          FROM assignment a JOIN assignment_cohort ac ON ac.school_id = a.school_id AND ac.assignment_id = a.id
          JOIN enrolment e ON e.school_id = ac.school_id AND e.cohort_id = ac.cohort_id AND (a.joins_until IS NULL OR e.from_date <= a.joins_until)
          WHERE a.withdrawn_at IS NULL
          UNION
          SELECT a.school_id, a.id, a.exercise_id, a.opens_at, n.student_id, e.cohort_id, e.from_date, e.until_date
          FROM assignment a JOIN assignment_student n ON n.school_id = a.school_id AND n.assignment_id = a.id
          JOIN enrolment e ON e.school_id = n.school_id AND e.student_id = n.student_id
          WHERE a.withdrawn_at IS NULL
        ) k LEFT JOIN LATERAL (
          SELECT coalesce(r.decision, 'submitted') AS state FROM submission s LEFT JOIN review r ON r.school_id = s.school_id AND r.submission_id = s.id
          WHERE s.school_id = k.school_id AND s.assignment_id = k.assignment_id AND s.student_id = k.student_id ORDER BY s.attempt DESC LIMIT 1
        ) l ON true;
      CREATE VIEW report_encounter WITH (security_invoker = true) AS
        SELECT school_id, student_id, id, held_on FROM interview
        WHERE btrim(purpose) <> '' AND EXISTS (SELECT FROM jsonb_array_elements_text(questions) q WHERE btrim(q) <> '')
          AND held_on IS NOT NULL AND coalesce(minutes, 0) > 0 AND btrim(notes) <> '' AND btrim(coalesce(reflection->>'surprised', '')) <> '' AND btrim(coalesce(reflection->>'interested', '')) <> '';
      CREATE VIEW report_review WITH (security_invoker = true) AS
        SELECT s.school_id, s.id AS submission_id, s.student_id, s.submitted_at, r.reviewed_at, s.waiting
        FROM submission s LEFT JOIN review r ON r.school_id = s.school_id AND r.submission_id = s.id;
      CREATE VIEW report_unmatched WITH (security_invoker = true) AS
        SELECT w.school_id, w.student_id, w.saved_at AS since FROM match_wish w
        WHERE NOT EXISTS (SELECT FROM mentorship m WHERE m.school_id = w.school_id AND m.student_id = w.student_id AND m.state <> 'closed');
      CREATE VIEW report_exercise WITH (security_invoker = true) AS
        SELECT e.school_id, e.id, coalesce(v.title, e.title) AS title FROM exercise e LEFT JOIN exercise_version v ON v.school_id = e.school_id AND v.id = e.published_id;
      GRANT SELECT ON report_work, report_encounter, report_review, report_unmatched, report_exercise TO tendril_app;
      CREATE INDEX audit_entry_actor ON audit_entry (school_id, actor_id, at, id);
      CREATE TABLE report_export (
        school_id uuid NOT NULL,
        id uuid NOT NULL,
        asked_by uuid NOT NULL,
        number text NOT NULL,
        cohort_id uuid,
        exercise_id uuid,
        state text NOT NULL CHECK (state IN ('making', 'made', 'failed')),
        rows int,
        file_id uuid,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        PRIMARY KEY (school_id, id),
        FOREIGN KEY (school_id, asked_by) REFERENCES membership (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, cohort_id) REFERENCES cohort (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, exercise_id) REFERENCES exercise (school_id, id) ON DELETE CASCADE,
        FOREIGN KEY (school_id, file_id) REFERENCES stored_file (school_id, id) ON DELETE SET NULL (file_id)
      );
      CREATE INDEX report_export_asked ON report_export (school_id, asked_by, created_at, id);
      CREATE INDEX report_export_cohort ON report_export (school_id, cohort_id);
      CREATE INDEX report_export_exercise ON report_export (school_id, exercise_id);
      CREATE INDEX report_export_expires ON report_export (school_id, expires_at);`);
    await protect(runner, 'report_export');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE report_export; DROP INDEX audit_entry_actor; DROP VIEW report_exercise, report_unmatched, report_review, report_encounter, report_work');
  }
}
