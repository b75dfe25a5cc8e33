import { Injectable } from '@nestjs/common';
import { currentActor, currentManager, currentSchoolId, notFound } from '@tendril/platform';
import { Schools } from '../school/school.repository';

export interface ReachCondition {
  readonly sql: string;
  readonly parameters: Record<string, unknown>;
}

/**
 * Which students the acting member reaches: an admin all of the school, a counsellor the caseload of today, a student herself, a mentor none.
 * Lists take `condition`, single ids `require`.
 */
@Injectable()
export class StudentReach {
  constructor(private readonly schools: Schools) {}

  /** @throws ProblemError 404 unless the student is within reach */
  async require(studentId: string): Promise<void> {
    await this.requireAll([studentId]);
  }

  /** @throws ProblemError 404 unless every student is within reach */
  async requireAll(ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return;
    const { sql, parameters } = await this.condition('student', 'id');
    const [row] = await this.matching(`student.id = ANY (:wanted) AND ${sql}`, { wanted, ...parameters }, 'count(*)');
    if (Number(row?.value) !== wanted.length) throw notFound();
  }

  /** Ids of every student within reach. */
  async studentIds(): Promise<string[]> {
    const { sql, parameters } = await this.condition('student', 'id');
    return (await this.matching(sql, parameters, 'student.id')).map(row => String(row.value));
  }

  /** A condition to AND into a query builder: the rows of `alias` whose `column` is a student within reach. */
  async condition(alias: string, column = 'student_id'): Promise<ReachCondition> {
    const { role, membershipId } = currentActor();
    if (role === 'admin') return { sql: 'TRUE', parameters: {} };
    if (role === 'student') return { sql: `${alias}.${column} = :reachMember`, parameters: { reachMember: membershipId } };
    if (role !== 'counsellor') return { sql: 'FALSE', parameters: {} };
    return {
      sql: `${alias}.${column} = ANY (ARRAY (SELECT reach.student_id FROM reach WHERE reach.school_id = :reachSchool AND reach.counsellor_id = :reachMember
        AND reach.from_date <= :reachToday AND (reach.until_date IS NULL OR reach.until_date >= :reachToday)))`,
      parameters: { reachSchool: currentSchoolId(), reachMember: membershipId, reachToday: await this.schools.today() },
    };
  }

  private matching(condition: string, parameters: Record<string, unknown>, selection: string): Promise<{ value: string | number }[]> {
    return currentManager().createQueryBuilder().select(selection, 'value').from('student', 'student')
      .where(`student.school_id = :schoolId AND ${condition}`, { schoolId: currentSchoolId(), ...parameters }).getRawMany();
  }
}
