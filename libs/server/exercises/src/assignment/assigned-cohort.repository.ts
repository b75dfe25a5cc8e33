import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { currentActor, currentManager, currentSchoolId, invalidField, notFound } from '@tendril/platform';

/** Which cohorts an assignment was given to, and which of them the acting staff member reaches today. */
@Injectable()
export class AssignedCohorts {
  constructor(private readonly schools: Schools) {}

  /** @throws ProblemError 404 unless every cohort is one of her caseload, or of the school for an admin */
  async requireReach(cohortIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(cohortIds)];
    const [row] = await currentManager().query<{ found: number }[]>(
      `SELECT count(*) AS found FROM cohort c WHERE c.school_id = $1 AND c.id = ANY ($2) AND ($3 OR ${IN_CASELOAD})`, [currentSchoolId(), wanted, ...await this.member()]);
    if (row?.found !== wanted.length) throw notFound();
  }

  /** @throws ProblemError 400 when one of them was ended: nobody is in it any more */
  async requireOpen(cohortIds: readonly string[]): Promise<void> {
    const [ended] = await currentManager().query<{ name: string }[]>('SELECT name FROM cohort WHERE school_id = $1 AND id = ANY ($2) AND ended_on IS NOT NULL ORDER BY name', [currentSchoolId(), cohortIds]);
    if (ended) throw invalidField('cohortIds', 'cohort_ended', { cohort: ended.name });
  }

  /** True when she reaches every cohort of the assignment, and everybody it names. */
  async reachesAllOf(assignmentId: string, students: readonly string[]): Promise<boolean> {
    const [row] = await currentManager().query<{ beyond: number }[]>(
      `SELECT count(*) AS beyond FROM assignment_cohort ac JOIN cohort c ON c.school_id = ac.school_id AND c.id = ac.cohort_id
       WHERE ac.school_id = $1 AND ac.assignment_id = $2 AND NOT ($3 OR ${IN_CASELOAD})`, [currentSchoolId(), assignmentId, ...await this.member()]);
    if (row?.beyond !== 0) return false;
    const [named] = await currentManager().query<{ beyond: number }[]>(
      `SELECT count(*) AS beyond FROM assignment_student n WHERE n.school_id = $1 AND n.assignment_id = $2 AND n.student_id <> ALL ($3)`, [currentSchoolId(), assignmentId, students]);
    return named?.beyond === 0;
  }

  /** Ids of the assignments that were given to a cohort, or to a cohort of a student, within her reach. */
  async reachedAssignments(students: readonly string[]): Promise<string[]> {
    const [schoolId, [isAdmin, memberId, today]] = [currentSchoolId(), await this.member()];
    const rows = await currentManager().query<{ id: string }[]>(
      `SELECT DISTINCT ac.assignment_id AS id FROM assignment_cohort ac JOIN cohort c ON c.school_id = ac.school_id AND c.id = ac.cohort_id
       WHERE ac.school_id = $1 AND ($3 OR ${IN_CASELOAD} OR EXISTS (SELECT 1 FROM enrolment e WHERE e.school_id = $1 AND e.cohort_id = c.id AND e.student_id = ANY ($2)
         AND e.from_date <= $5 AND (e.until_date IS NULL OR e.until_date >= $5)))
       UNION SELECT assignment_id FROM assignment_student WHERE school_id = $1 AND student_id = ANY ($2)`, [schoolId, students, isAdmin, memberId, today]);
    return rows.map(row => row.id);
  }

  async add(assignmentId: string, cohortIds: readonly string[]): Promise<void> {
    await currentManager().query(
      `INSERT INTO assignment_cohort (school_id, assignment_id, cohort_id) SELECT $1, $2, unnest($3::uuid[])`, [currentSchoolId(), assignmentId, [...new Set(cohortIds)]]);
  }

  /** Makes the cohorts of an assignment these. */
  async set(assignmentId: string, cohortIds: readonly string[]): Promise<void> {
    await currentManager().query('DELETE FROM assignment_cohort WHERE school_id = $1 AND assignment_id = $2', [currentSchoolId(), assignmentId]);
    await this.add(assignmentId, cohortIds);
  }

  /** The cohorts of each assignment, by name. */
  async named(assignmentIds: readonly string[]): Promise<Map<string, { id: string; name: string }[]>> {
    const rows = await currentManager().query<{ id: string; cohorts: { id: string; name: string }[] }[]>(
      `SELECT ac.assignment_id AS id, json_agg(json_build_object('id', c.id, 'name', c.name) ORDER BY c.name) AS cohorts FROM assignment_cohort ac JOIN cohort c ON c.school_id = ac.school_id AND c.id = ac.cohort_id
       WHERE ac.school_id = $1 AND ac.assignment_id = ANY ($2) GROUP BY ac.assignment_id`, [currentSchoolId(), assignmentIds]);
    return new Map(rows.map(row => [row.id, row.cohorts]));
  }

  /** The parameters $3 to $5 of a condition on reach. */
  private async member(): Promise<[isAdmin: boolean, memberId: string, today: string]> {
    const { role, membershipId } = currentActor();
    return [role === 'admin', membershipId, await this.schools.today()];
  }
}

const IN_CASELOAD = `EXISTS (SELECT 1 FROM caseload l WHERE l.school_id = $1 AND l.cohort_id = c.id AND l.counsellor_id = $4
  AND l.from_date <= $5 AND (l.until_date IS NULL OR l.until_date >= $5))`;
