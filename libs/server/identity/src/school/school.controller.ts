import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { changeSchool, publicSchool, schoolSettings, slug, type ChangeSchool, type PublicSchool, type SchoolSettings } from '@tendril/contracts';
import { Access, Answers, Audit, Public } from '@tendril/platform';
import { Schools, settingsOf } from './school.repository';

@Controller()
export class SchoolController {
  constructor(private readonly schools: Schools, private readonly audit: Audit) {}

  @Get('schools/:slug') @Public() @Answers(publicSchool)
  async showPublic(@Param('slug', { schema: slug }) code: string): Promise<PublicSchool> {
    return this.schools.bySlug(code);
  }

  @Get('school') @Access('school:read') @Answers(schoolSettings)
  async show(): Promise<SchoolSettings> {
    return settingsOf(await this.schools.current());
  }

  @Put('school') @Access('school:change') @Answers(schoolSettings)
  async change(@Body({ schema: changeSchool }) body: ChangeSchool): Promise<SchoolSettings> {
    const school = await this.schools.change(Object.assign(await this.schools.current(), body));
    await this.audit.record('school.changed', school.id);
    return settingsOf(school);
  }
}
