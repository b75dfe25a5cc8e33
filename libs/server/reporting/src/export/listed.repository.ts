import { Injectable } from '@nestjs/common';
import type { Localised } from '@tendril/contracts';
import { currentManager, currentSchoolId } from '@tendril/platform';
import type { ExportWord } from './export-words';

export interface ListedStudent {
  readonly studentId: string;
  readonly externalId: string | null;
  readonly lastSeenOn: string | null;
  readonly encounters: number;
  readonly asked: number;
  readonly accepted: number;
}

export interface ListedInterview {
  readonly studentId: string;
  readonly occupation: string;
  readonly organisation: string;
  readonly relative: boolean;
  readonly state: ExportWord;
  readonly plannedAt: Date;
  readonly scheduledAt: Date | null;
  readonly heldOn: string | null;
  readonly minutes: number | null;
  readonly counts: boolean;
  readonly thankedAt: Date | null;
}

export interface ListedWork {
  readonly studentId: string;
  readonly exerciseId: string;
  readonly exercise: Localised;
  readonly dueOn: string;
  readonly state: ExportWord;
  readonly attempt: number | null;
  readonly sentAt: Date | null;
  readonly late: boolean | null;
}

export interface ListedMentor {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly work: string;
  readonly occupation: string;
  readonly languages: string[];
  readonly classYear: number | null;
  readonly capacity: number;
  readonly students: number;
  readonly paused: boolean;
  readonly clearedUntil: string | null;
}

/** Work that is asked of the students $2 on the day $3. */
const ASKED = `SELECT DISTINCT w.assignment_id, w.student_id, w.exercise_id, w.state FROM report_work w
  WHERE w.school_id = $1 AND w.student_id = ANY ($2) AND w.from_date <= $3 AND (w.until_date IS NULL OR w.until_date >= $3) AND (w.opens_at IS NULL OR w.opens_at <= $4)`;

/** Whole lists of given students, for files. Like every report it reads the views `report_…` alone. */
@Injectable()
export class Listed {
  students(ids: readonly string[], today: string, now: Date): Promise<ListedStudent[]> {
    return this.rows(`
      SELECT s.id AS "studentId", s.external_id AS "externalId", s.last_seen_on AS "lastSeenOn", coalesce(w.asked, 0)::int AS asked, coalesce(w.accepted, 0)::int AS accepted,
        (SELECT count(*)::int FROM report_encounter e WHERE e.school_id = $1 AND e.student_id = s.id) AS encounters
      FROM report_student s
      LEFT JOIN (SELECT student_id, count(*) AS asked, count(*) FILTER (WHERE state = 'accepted') AS accepted FROM (${ASKED}) a GROUP BY 1) w ON w.student_id = s.id
      WHERE s.school_id = $1 AND s.id = ANY ($2)`, ids, today, now);
  }

  interviews(ids: readonly string[]): Promise<ListedInterview[]> {
    return this.rows(`
      SELECT i.student_id AS "studentId", i.occupation, i.organisation, i.relative, i.state, i.planned_at AS "plannedAt", i.scheduled_at AS "scheduledAt", i.held_on AS "heldOn", i.minutes,
        EXISTS (SELECT FROM report_encounter e WHERE e.school_id = $1 AND e.id = i.id) AS counts, i.thanked_at AS "thankedAt"
      FROM report_interview i WHERE i.school_id = $1 AND i.student_id = ANY ($2) ORDER BY i.planned_at, i.id`, ids);
  }

  /** @param exerciseId one exercise, or null for all of them */
  work(ids: readonly string[], today: string, now: Date, exerciseId: string | null): Promise<ListedWork[]> {
    return this.rows(`
      SELECT a.student_id AS "studentId", x.id AS "exerciseId", x.title AS exercise, t.due_on AS "dueOn", a.state, n.attempt, n.submitted_at AS "sentAt", n.late
      FROM (${ASKED}) a
      JOIN report_exercise x ON x.school_id = $1 AND x.id = a.exercise_id JOIN report_assignment t ON t.school_id = $1 AND t.id = a.assignment_id
      LEFT JOIN report_sent n ON n.school_id = $1 AND n.assignment_id = a.assignment_id AND n.student_id = a.student_id
      WHERE $5::uuid IS NULL OR x.id = $5 ORDER BY t.due_on, x.title->>'en', t.id`, ids, today, now, exerciseId);
  }

  /** Mentors who are here on a day, by name. */
  mentors(today: string): Promise<ListedMentor[]> {
    return this.rows(`
      SELECT given_name AS "givenName", family_name AS "familyName", email, work, occupation, languages, class_year AS "classYear", capacity, students::int, paused_at IS NOT NULL AS paused, cleared_until AS "clearedUntil"
      FROM report_mentor_standing WHERE school_id = $1 AND (left_on IS NULL OR left_on > $2) ORDER BY family_name, given_name, id`, today);
  }

  private rows<T>(sql: string, ...values: unknown[]): Promise<T[]> {
    return currentManager().query<T[]>(sql, [currentSchoolId(), ...values]);
  }
}
