import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the list of students and a student's page read across the domains: when work is due, who mentors, and everything that happened. */
export class StudentDesk20261127050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE VIEW report_due WITH (security_invoker = true) AS
        SELECT w.school_id, w.assignment_id, w.student_id, w.from_date, w.until_date, w.opens_at, w.state, coalesce(x.due_at, a.due_at) AS due_at
        FROM report_work w JOIN assignment a ON a.school_id = w.school_id AND a.id = w.assignment_id
        LEFT JOIN extension x ON x.school_id = w.school_id AND x.assignment_id = w.assignment_id AND x.student_id = w.student_id;
      CREATE VIEW report_mentor WITH (security_invoker = true) AS
        SELECT m.school_id, m.student_id, coalesce(p.preferred_name, p.given_name) || ' ' || p.family_name AS name
        FROM mentorship m JOIN membership p ON p.school_id = m.school_id AND p.id = m.mentor_id WHERE m.state IN ('active', 'paused');
      CREATE VIEW report_timeline WITH (security_invoker = true) AS
        SELECT s.school_id, s.student_id, s.submitted_at AS at, CASE WHEN s.entered_by IS NULL THEN 'submitted' ELSE 'entered' END AS kind, s.id, s.id AS leads_to, s.entered_by AS by_id,
          NULL::uuid AS only_for, v.title, NULL AS note, s.attempt AS count
        FROM submission s JOIN assignment a ON a.school_id = s.school_id AND a.id = s.assignment_id JOIN exercise_version v ON v.school_id = a.school_id AND v.id = a.exercise_version_id
        UNION ALL SELECT r.school_id, s.student_id, r.reviewed_at, r.decision, r.id, s.id, r.reviewer_id, NULL, v.title, NULL, NULL
        FROM review r JOIN submission s ON s.school_id = r.school_id AND s.id = r.submission_id
        JOIN assignment a ON a.school_id = s.school_id AND a.id = s.assignment_id JOIN exercise_version v ON v.school_id = a.school_id AND v.id = a.exercise_version_id
        UNION ALL SELECT x.school_id, x.student_id, x.granted_at, 'extended', x.id, x.assignment_id, x.granted_by, NULL, v.title, x.reason, NULL
        FROM extension x JOIN assignment a ON a.school_id = x.school_id AND a.id = x.assignment_id JOIN exercise_version v ON v.school_id = a.school_id AND v.id = a.exercise_version_id
        UNION ALL SELECT q.school_id, q.student_id, q.asked_at, 'asked-to-resubmit', q.id, q.assignment_id, NULL, NULL, v.title, q.reason, NULL
        FROM resubmission_request q JOIN assignment a ON a.school_id = q.school_id AND a.id = q.assignment_id JOIN exercise_version v ON v.school_id = a.school_id AND v.id = a.exercise_version_id
        UNION ALL SELECT i.school_id, i.student_id, step.at, step.kind, i.id, i.id, step.by_id, NULL, NULL, c.occupation, step.count
        FROM interview i JOIN contact c ON c.school_id = i.school_id AND c.id = i.contact_id
        CROSS JOIN LATERAL (VALUES (i.planned_at, 'interview-planned', NULL::uuid, NULL::int), (i.approved_at, 'interview-approved', i.approved_by, NULL), (i.returned_at, 'interview-returned', NULL, NULL),
          (i.held_at, 'interview-held', NULL, i.minutes), (i.reflected_at, CASE WHEN EXISTS (SELECT FROM report_encounter e WHERE e.school_id = i.school_id AND e.student_id = i.student_id AND e.id = i.id)
            THEN 'encounter' ELSE 'interview-reflected' END, NULL, NULL), (i.thanked_at, 'interview-thanked', NULL, NULL), (i.ended_at, 'interview-ended', NULL, NULL)) AS step (at, kind, by_id, count)
        WHERE step.at IS NOT NULL
        UNION ALL SELECT m.school_id, m.student_id, step.at, step.kind, m.id, m.mentor_id, NULL, NULL, NULL, coalesce(p.preferred_name, p.given_name) || ' ' || p.family_name, NULL
        FROM mentorship m JOIN membership p ON p.school_id = m.school_id AND p.id = m.mentor_id
        CROSS JOIN LATERAL (VALUES (m.since, 'mentor-offered'), (CASE WHEN m.answer = 'accepted' THEN m.answered_at END, 'mentor-accepted'),
          (m.closed_at, CASE m.answer WHEN 'declined' THEN 'mentor-declined' WHEN 'lapsed' THEN 'mentor-lapsed' ELSE 'mentor-ended' END)) AS step (at, kind)
        WHERE step.at IS NOT NULL
        UNION ALL SELECT q.school_id, q.student_id, q.asked_at, 'another-mentor-asked', q.id, q.id, NULL, NULL, NULL, q.reason, NULL FROM rematch_request q
        UNION ALL SELECT w.school_id, w.student_id, w.saved_at, 'wish', w.id, w.student_id, NULL, NULL, NULL, NULL, NULL FROM match_wish w
        UNION ALL SELECT n.school_id, n.student_id, n.written_at, CASE WHEN n.shared THEN 'note-shared' ELSE 'note-private' END, n.id, n.student_id, n.written_by,
          CASE WHEN n.shared THEN NULL ELSE n.written_by END, NULL, NULL, NULL FROM student_note n
        UNION ALL SELECT k.school_id, k.student_id, k.recorded_at, 'consent-given', k.id, k.student_id, k.recorded_by, NULL, NULL, k.guardian_name, NULL FROM consent k
        UNION ALL SELECT k.school_id, k.student_id, k.withdrawn_at, 'consent-withdrawn', k.id, k.student_id, k.withdrawn_by, NULL, NULL, k.guardian_name, NULL FROM consent k WHERE k.withdrawn_at IS NOT NULL;
      GRANT SELECT ON report_due, report_mentor, report_timeline TO tendril_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW report_timeline, report_mentor, report_due');
  }
}
