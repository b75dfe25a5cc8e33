import { Injectable } from '@nestjs/common';
import { currentManager, currentSchoolId } from '@tendril/platform';
import { consentState, type ConsentState } from '../consent/consent-state';
import { displayName, type PersonNames } from '../membership/membership';
import { Schools } from '../school/school.repository';

export interface StudentName extends PersonNames {
  readonly displayName: string;
  readonly cohortId: string | null;
  readonly cohort: string | null;
}

export interface MatchableStudent {
  readonly id: string;
  readonly cohort: string | null;
  readonly consent: ConsentState;
}

interface ConsentFacts {
  readonly id: string;
  readonly birthDate: string | null;
  readonly consents: { givenOn: string; withdrawnOn: string | null }[];
}

const CURRENT_COHORT = `
  LEFT JOIN enrolment e ON e.school_id = s.school_id AND e.student_id = s.id AND e.from_date <= $2 AND (e.until_date IS NULL OR e.until_date >= $2)
  LEFT JOIN cohort c ON c.school_id = s.school_id AND c.id = e.cohort_id`;
const CONSENTS = `
  (SELECT coalesce(json_agg(json_build_object('givenOn', k.given_on, 'withdrawnOn', k.withdrawn_on)), '[]')
   FROM consent k WHERE k.school_id = s.school_id AND k.student_id = s.id AND k.purpose = 'mentoring') AS consents`;

/** What other domains may know of the school's students. It is not narrowed to anybody's reach: ask `StudentReach` first. */
@Injectable()
export class StudentDirectory {
  constructor(private readonly schools: Schools) {}

  /** Names and today's cohort, by student id; unknown ids are left out. */
  async names(ids: readonly string[]): Promise<Map<string, StudentName>> {
    if (ids.length === 0) return new Map();
    const rows = await currentManager().query<(PersonNames & { id: string; cohortId: string | null; cohort: string | null })[]>(`
      SELECT s.id, s.given_name AS "givenName", s.family_name AS "familyName", s.preferred_name AS "preferredName", c.id AS "cohortId", c.name AS cohort
      FROM membership s ${CURRENT_COHORT}
      WHERE s.school_id = $1 AND s.role = 'student' AND s.id = ANY ($3)`, [currentSchoolId(), await this.schools.today(), [...new Set(ids)]]);
    return new Map(rows.map(({ id, ...name }) => [id, { ...name, displayName: displayName(name) }]));
  }

  /** Nobody takes the student from the school until the commit: not by leaving, merging or erasing. @returns false for one who is not here any more, null for one who never was */
  async hold(id: string): Promise<boolean | null> {
    const [row] = await currentManager().query<{ here: boolean }[]>(`
      SELECT (m.left_on IS NULL OR m.left_on > $3) AND s.merged_into IS NULL AS here FROM membership m JOIN student s ON s.school_id = m.school_id AND s.id = m.id
      WHERE m.school_id = $1 AND m.id = $2 FOR SHARE`, [currentSchoolId(), id, await this.schools.today()]);
    return row?.here ?? null;
  }

  /** Ids of the students who are enrolled in any of the cohorts on a day. */
  async inCohorts(cohortIds: readonly string[], on: string): Promise<string[]> {
    const rows = await currentManager().query<{ id: string }[]>(`
      SELECT DISTINCT student_id AS id FROM enrolment
      WHERE school_id = $1 AND cohort_id = ANY ($3) AND from_date <= $2 AND (until_date IS NULL OR until_date >= $2)`, [currentSchoolId(), on, cohortIds]);
    return rows.map(row => row.id);
  }

  /** Every student of the school, or of these, who is here on a day, with the state of consent on it. */
  async matchable(on: string, among?: readonly string[]): Promise<MatchableStudent[]> {
    const rows = await currentManager().query<(ConsentFacts & { cohort: string | null })[]>(`
      SELECT s.id, s.birth_date AS "birthDate", c.name AS cohort, ${CONSENTS}
      FROM student s JOIN membership m ON m.school_id = s.school_id AND m.id = s.id ${CURRENT_COHORT}
      WHERE s.school_id = $1 AND s.merged_into IS NULL AND (m.left_on IS NULL OR m.left_on > $2) AND ($3::uuid[] IS NULL OR s.id = ANY ($3)) ORDER BY s.id`,
    [currentSchoolId(), on, among ?? null]);
    const { rules } = await this.schools.current();
    return rows.map(({ id, cohort, birthDate, consents }) => ({ id, cohort, consent: consentState(birthDate, rules.consentAge, consents, on) }));
  }

  /** The state of consent today, by student id; unknown ids are left out. */
  async consentOf(ids: readonly string[]): Promise<Map<string, ConsentState>> {
    const today = await this.schools.today();
    const rows = await currentManager().query<ConsentFacts[]>(
      `SELECT s.id, s.birth_date AS "birthDate", ${CONSENTS} FROM student s WHERE s.school_id = $1 AND s.id = ANY ($2)`, [currentSchoolId(), ids]);
    const { rules } = await this.schools.current();
    return new Map(rows.map(row => [row.id, consentState(row.birthDate, rules.consentAge, row.consents, today)]));
  }
}
