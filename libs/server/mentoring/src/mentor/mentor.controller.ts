import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { idOf, listOf, listQuery, mentorRow, recordClearance, type ListQuery, type RecordClearance as Dates } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Access, Answers } from '@tendril/platform';
import { cut, readCursor } from '../page';
import { Mentors } from './mentor.repository';
import { RecordClearance } from './record-clearance';

@Controller('mentors')
export class MentorController {
  constructor(private readonly mentors: Mentors, private readonly record: RecordClearance, private readonly schools: Schools) {}

  @Get() @Access('mentor:read') @Answers(listOf(mentorRow))
  async list(@Query({ schema: listQuery }) { cursor, limit }: ListQuery) {
    const found = await this.mentors.page(await this.schools.today(), limit, readCursor(cursor, 'text'));
    const { rows, next } = cut(found, limit, row => row.familyName);
    return { items: rows, next };
  }

  @Post(':id/clearances') @Access('mentor:decide') @Answers(mentorRow, 201)
  addClearance(@Param('id', { schema: idOf('mentor') }) id: string, @Body({ schema: recordClearance }) body: Dates) {
    return this.record.run(id, body);
  }
}
