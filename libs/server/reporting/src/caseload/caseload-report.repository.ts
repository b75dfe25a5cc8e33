import { Injectable } from '@nestjs/common';
import { type CaseloadReport, type Localised, REPORT_WEEKS, type ReportNumber, type ReportWeek, type WorkNumbers } from '@tendril/contracts';
import { Schools, StudentReach } from '@tendril/identity';
import { Clock, currentManager, currentSchoolId } from '@tendril/platform';

const DAY = 86_400_000;

/** Work of the students $3 that is asked on $2. */
const WORK = `SELECT DISTINCT w.assignment_id, w.student_id, w.cohort_id, w.exercise_id, w.state FROM report_work w
  WHERE w.school_id = $1 AND w.student_id = ANY ($3) AND w.from_date <= $2 AND (w.until_date IS NULL OR w.until_date >= $2) AND (w.opens_at IS NULL OR w.opens_at <= $4)`;
const ENCOUNTERS = `SELECT m.id AS student_id, (SELECT count(*) FROM report_encounter e WHERE e.school_id = $1 AND e.student_id = m.id) AS count
  FROM unnest($2::uuid[]) AS m (id)`;

const STATES: Partial<Record<ReportNumber, string>> = {
  'asked': 'TRUE', 'not-begun': `state = 'not-begun'`, 'begun': `state <> 'not-begun'`, 'submitted': `state IN ('submitted', 'returned', 'accepted')`, 'accepted': `state = 'accepted'`,
};
const HOW_MANY: Partial<Record<ReportNumber, string>> = { 'encounters-none': 'count = 0', 'encounters-some': 'count BETWEEN 1 AND 3', 'encounters-four': 'count >= 4' };

export interface Behind {
  readonly id: string;
  readonly count: number | null;
  readonly since: Date | null;
}

/** The numbers of the acting member's students, and who stands behind each. It reads the views `report_…` and nothing else. */
@Injectable()
export class CaseloadReports {
  constructor(private readonly reach: StudentReach, private readonly schools: Schools, private readonly clock: Clock) {}

  /** Students of the member who are at the school. */
  async students(): Promise<string[]> {
    const { sql, parameters } = await this.reach.condition('m', 'id');
    const rows = await currentManager().createQueryBuilder().select('m.id', 'id').from('membership', 'm').innerJoin('student', 's', 's.school_id = m.school_id AND s.id = m.id')
      .where(`m.school_id = :schoolId AND s.merged_into IS NULL AND (m.left_on IS NULL OR m.left_on > :today)`, { schoolId: currentSchoolId(), today: await this.schools.today() })
      .andWhere(sql, parameters).getRawMany<{ id: string }>();
    return rows.map(row => row.id);
  }

  async work(students: readonly string[]): Promise<WorkNumbers[]> {
    return currentManager().query(
      `SELECT w.cohort_id AS "cohortId", coalesce(c.name, '') AS cohort, w.exercise_id AS "exerciseId", x.title AS exercise, count(*) AS asked,
         count(*) FILTER (WHERE ${STATES.begun}) AS begun, count(*) FILTER (WHERE ${STATES.submitted}) AS submitted, count(*) FILTER (WHERE ${STATES.accepted}) AS accepted
       FROM (${WORK}) w JOIN report_exercise x ON x.school_id = $1 AND x.id = w.exercise_id LEFT JOIN cohort c ON c.school_id = $1 AND c.id = w.cohort_id
       GROUP BY w.cohort_id, c.name, w.exercise_id, x.title ORDER BY c.name, x.title->>'en'`, await this.workOf(students));
  }

  async encounters(students: readonly string[]): Promise<CaseloadReport['encounters']> {
    const [row] = await currentManager().query<CaseloadReport['encounters'][]>(
      `SELECT count(*) FILTER (WHERE ${HOW_MANY['encounters-none']}) AS none, count(*) FILTER (WHERE ${HOW_MANY['encounters-some']}) AS some, count(*) FILTER (WHERE ${HOW_MANY['encounters-four']}) AS four
       FROM (${ENCOUNTERS}) n`, [currentSchoolId(), students]);
    return row ?? { none: 0, some: 0, four: 0 };
  }

  async reviews(students: readonly string[]): Promise<CaseloadReport['reviews']> {
    const [row] = await currentManager().query<(Omit<CaseloadReport['reviews'], 'oldest'> & { oldest: Date | null })[]>(
      `SELECT count(*) FILTER (WHERE reviewed_at >= $3) AS reviewed, count(*) FILTER (WHERE waiting) AS waiting, min(submitted_at) FILTER (WHERE waiting) AS oldest,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM reviewed_at - submitted_at) / 3600) FILTER (WHERE reviewed_at >= $3) AS "medianHours"
       FROM report_review WHERE school_id = $1 AND student_id = ANY ($2)`, [currentSchoolId(), students, new Date(this.clock.now().getTime() - 30 * DAY)]);
    return { reviewed: row?.reviewed ?? 0, medianHours: rounded(row?.medianHours), waiting: row?.waiting ?? 0, oldest: row?.oldest?.toISOString() ?? null };
  }

  async unmatched(students: readonly string[]): Promise<CaseloadReport['unmatched']> {
    const [row] = await currentManager().query<CaseloadReport['unmatched'][]>(
      `SELECT count(*) AS students, percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM $3::timestamptz - since) / 86400) AS "medianDays",
         max(floor(extract(epoch FROM $3::timestamptz - since) / 86400))::int AS "longestDays"
       FROM report_unmatched WHERE school_id = $1 AND student_id = ANY ($2)`, [currentSchoolId(), students, this.clock.now()]);
    return { students: row?.students ?? 0, medianDays: rounded(row?.medianDays), longestDays: row?.longestDays ?? null };
  }

  /** The last weeks, the oldest first. Encounters count by the day of the talk, reviews by the day on which they were given. */
  async weeks(students: readonly string[]): Promise<ReportWeek[]> {
    const { timeZone } = await this.schools.current();
    const rows = await currentManager().query<ReportWeek[]>(
      `WITH week AS (SELECT ($3::date - 7 * back) AS on FROM generate_series($5::int - 1, 0, -1) AS back),
         held AS (SELECT w.on, m.id, count(e.id) AS count FROM week w CROSS JOIN unnest($2::uuid[]) AS m (id) LEFT JOIN report_encounter e ON e.school_id = $1 AND e.student_id = m.id AND e.held_on <= w.on GROUP BY 1, 2),
         given AS (SELECT (reviewed_at AT TIME ZONE $4)::date AS day, extract(epoch FROM reviewed_at - submitted_at) / 3600 AS hours FROM report_review WHERE school_id = $1 AND student_id = ANY ($2) AND reviewed_at IS NOT NULL)
       SELECT w.on, (SELECT count(*) FROM held h WHERE h.on = w.on AND ${HOW_MANY['encounters-none']}) AS none, (SELECT count(*) FROM held h WHERE h.on = w.on AND ${HOW_MANY['encounters-four']}) AS four,
         (SELECT count(*) FROM given g WHERE g.day > w.on - 7 AND g.day <= w.on) AS reviewed,
         (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY g.hours) FROM given g WHERE g.day > w.on - 7 AND g.day <= w.on) AS "medianHours"
       FROM week w ORDER BY w.on`, [currentSchoolId(), students, await this.schools.today(), timeZone, REPORT_WEEKS]);
    return rows.map(row => ({ ...row, medianHours: rounded(row.medianHours) }));
  }

  /** Who of the students stands behind a number. */
  async behind(number: ReportNumber, students: readonly string[], exerciseId: string | null): Promise<Behind[]> {
    const school = currentSchoolId();
    const ask = (text: string, parameters: unknown[]) => currentManager().query<Behind[]>(text, parameters);
    if (STATES[number]) {
      return ask(`SELECT w.student_id AS id, count(*) AS count, NULL AS since FROM (${WORK}) w WHERE (${STATES[number]}) AND ($5::uuid IS NULL OR w.exercise_id = $5) GROUP BY 1`,
        [...await this.workOf(students), exerciseId]);
    }
    if (HOW_MANY[number]) return ask(`SELECT student_id AS id, count, NULL AS since FROM (${ENCOUNTERS}) n WHERE ${HOW_MANY[number]}`, [school, students]);
    if (number === 'unmatched') return ask('SELECT student_id AS id, NULL AS count, since FROM report_unmatched WHERE school_id = $1 AND student_id = ANY ($2)', [school, students]);
    if (number === 'reviews-waiting') {
      return ask('SELECT student_id AS id, count(*) AS count, min(submitted_at) AS since FROM report_review WHERE school_id = $1 AND student_id = ANY ($2) AND waiting GROUP BY 1', [school, students]);
    }
    return students.map(id => ({ id, count: null, since: null }));
  }

  async hasExercise(id: string): Promise<boolean> {
    const rows = await currentManager().query<unknown[]>('SELECT 1 FROM report_exercise WHERE school_id = $1 AND id = $2', [currentSchoolId(), id]);
    return rows.length === 1;
  }

  async cohortNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await currentManager().query<{ id: string; name: string }[]>('SELECT id, name FROM cohort WHERE school_id = $1 AND id = ANY ($2)', [currentSchoolId(), ids]);
    return new Map(rows.map(row => [row.id, row.name]));
  }

  async exerciseTitles(ids: readonly string[]): Promise<Map<string, Localised>> {
    const rows = await currentManager().query<{ id: string; title: Localised }[]>('SELECT id, title FROM report_exercise WHERE school_id = $1 AND id = ANY ($2)', [currentSchoolId(), ids]);
    return new Map(rows.map(row => [row.id, row.title]));
  }

  private async workOf(students: readonly string[]): Promise<unknown[]> {
    return [currentSchoolId(), await this.schools.today(), students, this.clock.now()];
  }
}

const rounded = (value: number | null | undefined): number | null => (value == null ? null : Math.round(Number(value) * 10) / 10);
