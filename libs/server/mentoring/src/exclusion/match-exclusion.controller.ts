import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { addMatchExclusion, idOf, listOf, listQuery, matchExclusion, type AddMatchExclusion, type ListQuery, type MatchExclusion as View } from '@tendril/contracts';
import { MemberNames, StudentReach } from '@tendril/identity';
import { Access, Answers, Audit, Clock, currentActor } from '@tendril/platform';
import { Mentors } from '../mentor/mentor.repository';
import { cut, placeOf } from '../page';
import type { MatchExclusion } from './match-exclusion';
import { MatchExclusions } from './match-exclusion.repository';

@Controller('match-exclusions')
export class MatchExclusionController {
  constructor(
    private readonly exclusions: MatchExclusions, private readonly mentors: Mentors, private readonly reach: StudentReach, private readonly members: MemberNames,
    private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  @Get() @Access('match-run:manage') @Answers(listOf(matchExclusion))
  async list(@Query({ schema: listQuery }) { cursor, limit }: ListQuery) {
    const { rows, next } = cut(await this.exclusions.page(limit, placeOf(cursor, 'instant')), limit, row => row.notedAt.toISOString());
    return { items: await this.views(rows), next };
  }

  @Post() @Access('match-run:manage') @Answers(matchExclusion, 201)
  async add(@Body({ schema: addMatchExclusion }) { studentId, mentorId, kind }: AddMatchExclusion) {
    await this.reach.require(studentId);
    await this.mentors.get(mentorId);
    const row = await this.exclusions.note({ studentId, mentorId, kind, notedBy: currentActor().membershipId, notedAt: this.clock.now() });
    await this.audit.record('match-exclusion.noted', studentId, { mentorId, kind });
    return (await this.views([row]))[0];
  }

  @Delete(':id') @Access('match-run:manage') @HttpCode(204)
  async remove(@Param('id', { schema: idOf('matchExclusion') }) id: string): Promise<void> {
    const { studentId, mentorId } = await this.exclusions.reachable(id);
    await this.exclusions.erase([id]);
    await this.audit.record('match-exclusion.removed', studentId, { mentorId });
  }

  private async views(rows: readonly MatchExclusion[]): Promise<View[]> {
    const names = await this.members.of(rows.flatMap(row => [row.studentId, row.mentorId, row.notedBy]));
    const person = (id: string) => ({ id, name: names.get(id) ?? '' });
    return rows.map(({ id, studentId, mentorId, kind, notedBy, notedAt }) =>
      ({ id, student: person(studentId), mentor: person(mentorId), kind, notedBy: names.get(notedBy) ?? '', notedAt: notedAt.toISOString() }));
  }
}
