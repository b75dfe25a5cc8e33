import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { addedExclusion, addMatchExclusion, idOf, listOf, listQuery, matchExclusion, type AddMatchExclusion, type ListQuery, type MatchExclusion as View } from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import { Access, Answers, Audit } from '@tendril/platform';
import { cut, placeOf } from '../page';
import { ExcludePair } from './exclude-pair';
import type { MatchExclusion } from './match-exclusion';
import { MatchExclusions } from './match-exclusion.repository';

@Controller('match-exclusions')
export class MatchExclusionController {
  constructor(
    private readonly exclusions: MatchExclusions, private readonly exclude: ExcludePair, private readonly members: MemberNames, private readonly audit: Audit,
  ) {}

  @Get() @Access('match-run:manage') @Answers(listOf(matchExclusion))
  async list(@Query({ schema: listQuery }) { cursor, limit }: ListQuery) {
    const { rows, next } = cut(await this.exclusions.page(limit, placeOf(cursor, 'instant')), limit, row => row.notedAt.toISOString());
    return { items: await this.views(rows), next };
  }

  @Post() @Access('match-run:manage') @Answers(addedExclusion, 201)
  async add(@Body({ schema: addMatchExclusion }) body: AddMatchExclusion) {
    const { row, endedMatch } = await this.exclude.run(body);
    return { ...(await this.views([row]))[0], endedMatch };
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
