import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  askAnotherMentor, decideRematch, idOf, listOf, listQuery, rematchRequest, type AskAnotherMentor as Question, type DecideRematch, type ListQuery, type RematchRequest as View,
} from '@tendril/contracts';
import { MemberNames, StudentDirectory } from '@tendril/identity';
import { Access, Answers } from '@tendril/platform';
import { Mentorships } from '../mentorship/mentorship.repository';
import { cut, placeOf } from '../page';
import { AskAnotherMentor } from './ask-another-mentor';
import type { RematchRequest } from './rematch-request';
import { RematchRequests } from './rematch-request.repository';

@Controller()
export class RematchRequestController {
  constructor(
    private readonly requests: RematchRequests, private readonly another: AskAnotherMentor, private readonly mentorships: Mentorships, private readonly directory: StudentDirectory,
    private readonly members: MemberNames,
  ) {}

  @Post('my/mentors/:id/another-request') @Access('my-mentor:ask-another') @HttpCode(204)
  ask(@Param('id', { schema: idOf('mentorship', 'mine') }) id: string, @Body({ schema: askAnotherMentor }) body: Question): Promise<void> {
    return this.another.ask(id, body);
  }

  @Get('rematch-requests') @Access('rematch:decide') @Answers(listOf(rematchRequest))
  async list(@Query({ schema: listQuery }) { cursor, limit }: ListQuery) {
    const { rows, next } = cut(await this.requests.page(limit, placeOf(cursor, 'instant')), limit, row => row.askedAt.toISOString());
    return { items: await this.views(rows), next };
  }

  @Post('rematch-requests/:id/decision') @Access('rematch:decide') @Answers(rematchRequest)
  async decide(@Param('id', { schema: idOf('rematchRequest') }) id: string, @Body({ schema: decideRematch }) body: DecideRematch) {
    return (await this.views([await this.another.decide(id, body)]))[0];
  }

  private async views(rows: readonly RematchRequest[]): Promise<View[]> {
    const students = await this.directory.names(rows.map(row => row.studentId));
    const mentorOf = new Map<string, string>();
    for (const row of rows) mentorOf.set(row.id, (await this.mentorships.get(row.mentorshipId)).mentorId);
    const members = await this.members.of(rows.flatMap(row => [mentorOf.get(row.id) ?? '', row.decidedBy ?? '']).filter(Boolean));
    return rows.map(({ id, studentId, reason, state, askedAt, decidedBy, decidedAt, version }) => {
      const mentorId = mentorOf.get(id) ?? '';
      return {
        id, student: { id: studentId, name: students.get(studentId)?.displayName ?? '', cohort: students.get(studentId)?.cohort ?? '' }, mentor: { id: mentorId, name: members.get(mentorId) ?? '' },
        reason, state, askedAt: askedAt.toISOString(), decidedBy: decidedBy && (members.get(decidedBy) ?? ''), decidedAt: decidedAt?.toISOString() ?? null, version,
      };
    });
  }
}
