import { randomUUIDv7 } from 'node:crypto';
import { currentManager, type Tenancy } from '@tendril/platform';

export interface FilledSchool {
  readonly schoolId: string;
  readonly adminId: string;
  readonly counsellorId: string;
  readonly exerciseId: string;
  readonly versionId: string;
  readonly studentIds: string[];
}

const CLASS = 30;

/** A school with so many students in classes of thirty, all in one counsellor's care; half of them have sent the work that is due in two days, a tenth wait for a review. */
export async function fillSchool(tenancy: Tenancy, students: number, now: Date): Promise<FilledSchool> {
  const schoolId = randomUUIDv7();
  return tenancy.inSchool({ schoolId, actor: null }, async () => {
    const sql = <T>(text: string, ...values: unknown[]) => currentManager().query<T[]>(text, [schoolId, ...values]);
    await sql(`INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at)
      VALUES ($1::uuid, $1::uuid::text, 'Benchmark', 'Africa/Kigali', '{en}', 'en', '{"consentAge":16,"clearanceDays":183,"approveInterviews":false,"mentorAnswerDays":14}', '2026-01-01')`);
    const [adminId, counsellorId, year, exerciseId, versionId] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
    await people(sql, 'admin', [adminId]);
    await people(sql, 'counsellor', [counsellorId]);
    await sql(`INSERT INTO academic_year (school_id, id, name, starts_on, ends_on, terms, version) VALUES ($1, $2, '2026', '2026-01-05', '2099-12-20', '[]', 1)`, year);
    const ids = Array.from({ length: students }, () => randomUUIDv7());
    const cohorts = Array.from({ length: Math.ceil(students / CLASS) }, () => randomUUIDv7());
    await sql(`INSERT INTO cohort (school_id, id, academic_year_id, name, version) SELECT $1, id, $3, 'Class ' || place, 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS c (id, place)`, cohorts, year);
    await people(sql, 'student', ids);
    await sql('INSERT INTO student (school_id, id, username) SELECT $1, id, id::text FROM unnest($2::uuid[]) AS s (id)', ids);
    await sql(`INSERT INTO enrolment (school_id, id, cohort_id, student_id, from_date) SELECT $1, gen_random_uuid(), ($3::uuid[])[1 + (place - 1) / ${CLASS}], id, '2026-01-05' FROM unnest($2::uuid[]) WITH ORDINALITY AS s (id, place)`, ids, cohorts);
    await sql(`INSERT INTO caseload (school_id, id, counsellor_id, cohort_id, from_date) SELECT $1, gen_random_uuid(), $2, id, '2026-01-05' FROM unnest($3::uuid[]) AS c (id)`, counsellorId, cohorts);
    const words = '{"en":"Map your network","fr":"Carte","rw":"Ikarita"}';
    await sql(`INSERT INTO exercise (school_id, id, position, title, purpose, minutes, steps, rubric, created_at) VALUES ($1, $2, 0, $3, $3, 10, '[]', '[]', '2026-01-01')`, exerciseId, words);
    await sql(`INSERT INTO exercise_version (school_id, id, exercise_id, number, title, purpose, minutes, steps, rubric, published_at) VALUES ($1, $2, $3, 1, $4, $4, 10, '[]', '[]', '2026-01-01')`, versionId, exerciseId, words);
    await sql('UPDATE exercise SET published_id = $3 WHERE school_id = $1 AND id = $2', exerciseId, versionId);
    await work(sql, { now, exerciseId, versionId, adminId, cohorts, ids });
    return { schoolId, adminId, counsellorId, exerciseId, versionId, studentIds: ids };
  });
}

type Sql = <T>(text: string, ...values: unknown[]) => Promise<T[]>;

async function people(sql: Sql, role: string, ids: readonly string[]): Promise<void> {
  await sql(`WITH made AS (INSERT INTO account (id, created_at) SELECT gen_random_uuid(), '2026-01-01' FROM generate_series(1, cardinality($2::uuid[])) RETURNING id),
      numbered AS (SELECT id, row_number() OVER () AS place FROM made)
    INSERT INTO membership (school_id, id, account_id, role, given_name, family_name, joined_at, created_at, version)
    SELECT $1, m.id, n.id, $3, 'Aline', 'Uwase ' || m.place, '2026-01-01', '2026-01-01', 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS m (id, place) JOIN numbered n ON n.place = m.place`, ids, role);
}

/** Ten assignments of the past, all reviewed, and one that is due in two days. */
async function work(sql: Sql, { now, exerciseId, versionId, adminId, cohorts, ids }: { now: Date; exerciseId: string; versionId: string; adminId: string; cohorts: string[]; ids: string[] }): Promise<void> {
  for (let past = 0; past <= 10; past += 1) {
    const assignmentId = randomUUIDv7();
    const due = new Date(now.getTime() + (past === 0 ? 2 : -7 * past) * 86_400_000);
    const sent = new Date(Math.min(due.getTime(), now.getTime()) - 86_400_000);
    await sql(`INSERT INTO assignment (school_id, id, exercise_id, exercise_version_id, due_on, due_at, resubmission, joins_until, created_by, created_at, version)
      VALUES ($1, $2, $3, $4, $5::timestamptz::date, $5, 'until-accepted', $5::timestamptz::date, $6, '2026-01-05', 1)`, assignmentId, exerciseId, versionId, due, adminId);
    await sql('INSERT INTO assignment_cohort (school_id, assignment_id, cohort_id) SELECT $1, $2, id FROM unnest($3::uuid[]) AS c (id)', assignmentId, cohorts);
    // Of the work that is due a fifth of what was sent waits; all of the past was reviewed.
    await sql(`INSERT INTO submission (school_id, id, assignment_id, student_id, attempt, answers, submitted_at, late, waiting)
      SELECT $1, gen_random_uuid(), $2, id, 1, '{}', $4, false, $5 AND place % 10 = 0 FROM unnest($3::uuid[]) WITH ORDINALITY AS s (id, place) WHERE place % 2 = 0`, assignmentId, ids, sent, past === 0);
    await sql(`INSERT INTO review (school_id, id, submission_id, reviewer_id, decision, scores, comment, reviewed_at, visible_from, event_id)
      SELECT $1, gen_random_uuid(), s.id, $3, 'accepted', '{}', '', s.submitted_at, s.submitted_at, s.id FROM submission s WHERE s.school_id = $1 AND s.assignment_id = $2 AND NOT s.waiting`, assignmentId, adminId);
  }
}
