import { Injectable } from '@nestjs/common';
import type { StudentQuery, StudentRow } from '@tendril/contracts';
import { currentManager, currentSchoolId, cursorOf, readCursor } from '@tendril/platform';
import { StudentReach } from '../caseload/student-reach.repository';
import { consentState } from '../consent/consent-state';
import { Schools } from '../school/school.repository';
import { Student } from './student';

interface Found extends Omit<StudentRow, 'consent' | 'left'> {
  readonly birthDate: string | null;
  readonly leftOn: string | null;
  readonly consented: boolean;
}

/** The list of students within reach, by name, a page at a time. */
@Injectable()
export class StudentList {
  constructor(private readonly reach: StudentReach, private readonly schools: Schools) {}

  async page({ cohort, left, cursor, limit }: StudentQuery): Promise<{ items: StudentRow[]; next: string | null }> {
    const { rules } = await this.schools.current();
    const today = await this.schools.today();
    const within = await this.reach.condition('s', 'id');
    const query = currentManager().createQueryBuilder().from(Student, 's')
      .innerJoin('membership', 'm', 'm.school_id = s.school_id AND m.id = s.id')
      .leftJoin('enrolment', 'e', 'e.school_id = s.school_id AND e.student_id = s.id AND e.from_date <= :today AND (e.until_date IS NULL OR e.until_date >= :today)')
      .leftJoin('cohort', 'c', 'c.school_id = s.school_id AND c.id = e.cohort_id')
      .select([
        's.id AS id', 'm.given_name AS "givenName"', 'm.family_name AS "familyName"', 'm.preferred_name AS "preferredName"', 'c.id AS "cohortId"', 'c.name AS cohort',
        's.last_seen_on AS "lastSeenOn"', 's.birth_date AS "birthDate"', 'm.left_on AS "leftOn"',
        // The same rule as isInForce, for many students at once.
        `EXISTS (SELECT FROM consent k WHERE k.school_id = s.school_id AND k.student_id = s.id AND k.purpose = 'mentoring'
          AND k.given_on <= :today AND (k.withdrawn_on IS NULL OR k.withdrawn_on > :today)) AS consented`,
      ])
      .where('s.school_id = :schoolId AND s.merged_into IS NULL', { schoolId: currentSchoolId(), today })
      .andWhere(left === 'yes' ? 'm.left_on <= :today' : '(m.left_on IS NULL OR m.left_on > :today)')
      .andWhere(within.sql, within.parameters)
      .orderBy('m.family_name').addOrderBy('m.given_name').addOrderBy('m.id').limit(limit + 1);
    if (cohort) query.andWhere('e.cohort_id = :cohort', { cohort });
    if (cursor) {
      const [familyName, givenName, id] = readCursor(cursor, ['text', 'text', 'id']);
      query.andWhere('(m.family_name, m.given_name, m.id) > (:familyName, :givenName, :id)', { familyName, givenName, id });
    }
    const rows = await query.getRawMany<Found>();
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const items = rows.slice(0, limit).map(({ birthDate, leftOn, consented, ...row }) => ({
      ...row, left: leftOn !== null && leftOn <= today,
      consent: consentState(birthDate, rules.consentAge, consented ? [{ givenOn: today, withdrawnOn: null }] : [], today),
    }));
    return { items, next: last ? cursorOf(last.familyName, last.givenName, last.id) : null };
  }
}
