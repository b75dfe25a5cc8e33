import { Injectable } from '@nestjs/common';
import { currentActor, notFound } from '@tendril/platform';
import { Cohorts } from '../cohort/cohort.repository';
import { Schools } from '../school/school.repository';

/** Which cohorts the acting member of staff reaches: an admin every one, a counsellor those of today's caseload. */
@Injectable()
export class CohortReach {
  constructor(private readonly cohorts: Cohorts, private readonly schools: Schools) {}

  /** Ids within reach; null stands for all of the school. */
  async ids(): Promise<string[] | null> {
    const { role, membershipId } = currentActor();
    if (role === 'admin') return null;
    return role === 'counsellor' ? this.cohorts.inCaseload(membershipId, await this.schools.today()) : [];
  }

  /** @throws ProblemError 404 unless the cohort is within reach */
  async require(id: string): Promise<void> {
    await this.requireAll([id]);
  }

  /** @throws ProblemError 404 unless every cohort is within reach */
  async requireAll(ids: readonly string[]): Promise<void> {
    const reached = await this.ids();
    const wanted = new Set(ids);
    const found = reached ? reached.filter(id => wanted.has(id)) : (await this.cohorts.named([...wanted])).map(row => row.id);
    if (found.length !== wanted.size) throw notFound();
  }
}
