import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every list can be had as a file: what an export holds and how it is narrowed, and the views of the lists that no number stands before. */
export class Exports20261127070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE report_export ALTER COLUMN number DROP NOT NULL,
        ADD COLUMN list text NOT NULL DEFAULT 'number', ADD COLUMN language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'fr')),
        ADD COLUMN narrowed jsonb NOT NULL DEFAULT '{}',
        ADD CONSTRAINT report_export_list CHECK (list IN ('number', 'students', 'interviews', 'work', 'mentors', 'audit-trail', 'cohort-report') AND (list = 'number') = (number IS NOT NULL));
      CREATE VIEW report_interview WITH (security_invoker = true) AS
        SELECT i.school_id, i.id, i.student_id, i.state, i.planned_at, i.scheduled_at, i.held_on, i.minutes, i.thanked_at, c.occupation, c.organisation, c.relationship = 'family' AS relative
        FROM interview i JOIN contact c ON c.school_id = i.school_id AND c.id = i.contact_id;
      CREATE VIEW report_student WITH (security_invoker = true) AS SELECT school_id, id, external_id, last_seen_on FROM student;
      CREATE VIEW report_assignment WITH (security_invoker = true) AS SELECT school_id, id, exercise_id, due_on FROM assignment;
      CREATE VIEW report_sent WITH (security_invoker = true) AS
        SELECT DISTINCT ON (school_id, assignment_id, student_id) school_id, assignment_id, student_id, attempt, submitted_at, late
        FROM submission ORDER BY school_id, assignment_id, student_id, attempt DESC;
      CREATE VIEW report_mentor_standing WITH (security_invoker = true) AS
        SELECT m.school_id, m.id, p.given_name, p.family_name, p.email, p.left_on, m.work, m.occupation, m.languages, m.class_year, m.capacity, m.paused_at,
          (SELECT count(*) FROM mentorship s WHERE s.school_id = m.school_id AND s.mentor_id = m.id AND s.state IN ('active', 'paused')) AS students,
          (SELECT c.valid_until FROM clearance c WHERE c.school_id = m.school_id AND c.mentor_id = m.id ORDER BY c.recorded_at DESC, c.id DESC LIMIT 1) AS cleared_until
        FROM mentor m JOIN membership p ON p.school_id = m.school_id AND p.id = m.id;
      GRANT SELECT ON report_interview, report_student, report_assignment, report_sent, report_mentor_standing TO tendril_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW report_mentor_standing, report_sent, report_assignment, report_student, report_interview;
      ALTER TABLE report_export DROP COLUMN list, DROP COLUMN language, DROP COLUMN narrowed`);
  }
}
