import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { changeMentorProfile, idOf, listOf, listQuery, mentorRow, recordClearance, type ChangeMentorProfile as Profile, type ListQuery, type RecordClearance as Dates } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Access, Answers } from '@tendril/platform';
import { cut, placeOf } from '../page';
import { ChangeMentorProfile } from './change-mentor-profile';
import { Mentors } from './mentor.repository';
import { RecordClearance } from './record-clearance';

@Controller('mentors')
export class MentorController {
  constructor(private readonly mentors: Mentors, private readonly record: RecordClearance, private readonly change: ChangeMentorProfile, private readonly schools: Schools) {}

  @Get() @Access('mentor:read') @Answers(listOf(mentorRow))
  async list(@Query({ schema: listQuery }) { cursor, limit }: ListQuery) {
    const found = await this.mentors.page(await this.schools.today(), limit, placeOf(cursor, 'text'));
    const { rows, next } = cut(found, limit, row => row.familyName);
    return { items: rows, next };
  }

  @Put(':id/profile') @Access('mentor-profile:fill') @Answers(mentorRow)
  fillIn(@Param('id', { schema: idOf('mentor') }) id: string, @Body({ schema: changeMentorProfile }) body: Profile) {
    return this.change.onBehalf(id, body);
  }

  @Post(':id/clearances') @Access('mentor:decide') @Answers(mentorRow, 201)
  addClearance(@Param('id', { schema: idOf('mentor') }) id: string, @Body({ schema: recordClearance }) body: Dates) {
    return this.record.run(id, body);
  }
}
