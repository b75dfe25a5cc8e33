import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  academicYear, changeAcademicYear, createAcademicYear, idOf, listOf, type AcademicYear as AcademicYearView, type ChangeAcademicYear, type CreateAcademicYear,
} from '@tendril/contracts';
import { Access, Answers, Audit } from '@tendril/platform';
import { unlessTaken } from '../school/unless-taken';
import { AcademicYears } from './academic-year.repository';

const NAME = { academic_year_school_id_name_key: 'name' };

@Controller('academic-years')
export class AcademicYearController {
  constructor(private readonly years: AcademicYears, private readonly audit: Audit) {}

  @Get() @Access('academic-year:read') @Answers(listOf(academicYear))
  async list(): Promise<{ items: AcademicYearView[]; next: null }> {
    return { items: await this.years.all(), next: null };
  }

  @Post() @Access('academic-year:change') @Answers(academicYear, 201)
  async create(@Body({ schema: createAcademicYear }) body: CreateAcademicYear): Promise<AcademicYearView> {
    const year = await unlessTaken(NAME, () => this.years.add({ holidays: [], ...body }));
    await this.audit.record('academic-year.created', year.id);
    return year;
  }

  @Put(':id') @Access('academic-year:change') @Answers(academicYear)
  async change(@Param('id', { schema: idOf('academicYear') }) id: string, @Body({ schema: changeAcademicYear }) body: ChangeAcademicYear): Promise<AcademicYearView> {
    const year = await this.years.get(id);
    this.years.expectVersion(year, body.version);
    await unlessTaken(NAME, () => this.years.change(Object.assign(year, body)));
    await this.audit.record('academic-year.changed', id);
    return year;
  }
}
