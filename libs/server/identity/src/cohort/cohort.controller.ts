import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { changeCohort, cohortRow, createCohort, idOf, listOf, type ChangeCohort, type CohortRow, type CreateCohort } from '@tendril/contracts';
import { Access, Answers, Audit, notFound, refused } from '@tendril/platform';
import { AcademicYears } from '../academic-year/academic-year.repository';
import { CohortReach } from '../caseload/cohort-reach';
import { Schools } from '../school/school.repository';
import { unlessTaken } from '../school/unless-taken';
import { Cohorts } from './cohort.repository';

const NAME = { cohort_school_id_academic_year_id_name_key: 'name' };

@Controller('cohorts')
export class CohortController {
  constructor(
    private readonly cohorts: Cohorts, private readonly years: AcademicYears, private readonly reach: CohortReach, private readonly schools: Schools,
    private readonly audit: Audit,
  ) {}

  @Get() @Access('cohort:read') @Answers(listOf(cohortRow))
  async list(): Promise<{ items: CohortRow[]; next: null }> {
    return { items: await this.cohorts.facts(await this.schools.today(), await this.reach.ids()), next: null };
  }

  @Post() @Access('cohort:manage') @Answers(cohortRow, 201)
  async create(@Body({ schema: createCohort }) body: CreateCohort): Promise<CohortRow> {
    await this.years.get(body.academicYearId);
    const cohort = await unlessTaken(NAME, () => this.cohorts.add({ ...body, externalId: null, endedOn: null }));
    await this.audit.record('cohort.created', cohort.id);
    return this.one(cohort.id);
  }

  @Put(':id') @Access('cohort:manage') @Answers(cohortRow)
  async change(@Param('id', { schema: idOf('cohort') }) id: string, @Body({ schema: changeCohort }) body: ChangeCohort): Promise<CohortRow> {
    const cohort = await this.cohorts.get(id);
    this.cohorts.expectVersion(cohort, body.version);
    await unlessTaken(NAME, () => this.cohorts.change(Object.assign(cohort, { name: body.name })));
    await this.audit.record('cohort.changed', id);
    return this.one(id);
  }

  /** Ends a cohort today. Its days stay in the students' records, it goes from the lists. */
  @Post(':id/closure') @Access('cohort:manage') @HttpCode(204)
  async close(@Param('id', { schema: idOf('cohort', 'empty') }) id: string): Promise<void> {
    const cohort = await this.cohorts.get(id);
    const today = await this.schools.today();
    const count = await this.cohorts.students(id, today);
    if (count > 0) throw refused('cohort_in_use', { count });
    await this.cohorts.change(Object.assign(cohort, { endedOn: today }));
    await this.audit.record('cohort.ended', id);
  }

  /** Takes the end back. */
  @Delete(':id/closure') @Access('cohort:manage') @HttpCode(204)
  async reopen(@Param('id', { schema: idOf('cohort') }) id: string): Promise<void> {
    await this.cohorts.change(Object.assign(await this.cohorts.get(id), { endedOn: null }));
    await this.audit.record('cohort.reopened', id);
  }

  private async one(id: string): Promise<CohortRow> {
    const [row] = await this.cohorts.facts(await this.schools.today(), [id]);
    if (!row) throw notFound();
    return row;
  }
}
