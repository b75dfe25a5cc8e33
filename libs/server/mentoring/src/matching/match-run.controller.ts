import { Body, Controller, Get, Param, Post, Query, Sse, UseGuards } from '@nestjs/common';
import {
  idOf, listOf, listQuery, matchRunView, proposalRow, publication, publishRun, startMatchRun, type ListQuery, type PublishRun, type StartMatchRun as Start,
} from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Access, Answers, CurrentSession, Progress, Stream, Tenancy, notFound, type Session } from '@tendril/platform';
import { cut, placeOf } from '../page';
import { EndMatchRun } from './end-match-run';
import { MatchRunGuard } from './match-run.guard';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';
import { MatchRunViews } from './match-run-views';
import { PublishMatchRun } from './publish-match-run';
import { StartMatchRun } from './start-match-run';

@Controller('match-runs')
export class MatchRunController {
  constructor(
    private readonly runs: MatchRuns, private readonly proposals: MatchProposals, private readonly views: MatchRunViews, private readonly schools: Schools,
    private readonly start: StartMatchRun, private readonly end: EndMatchRun, private readonly publish: PublishMatchRun,
    private readonly progress: Progress, private readonly tenancy: Tenancy,
  ) {}

  @Get() @Access('match-run:manage') @Answers(listOf(matchRunView))
  async list(@Query({ schema: listQuery }) { cursor, limit }: ListQuery) {
    const { rows, next } = cut(await this.runs.page(limit, placeOf(cursor, 'instant')), limit, row => row.createdAt.toISOString());
    return { items: await this.views.all(rows), next };
  }

  @Post() @Access('match-run:manage') @Answers(matchRunView, 201)
  async add(@Body({ schema: startMatchRun }) body: Start) {
    return this.views.one(await this.start.run(body));
  }

  @Get(':id') @Access('match-run:manage') @Answers(matchRunView)
  async get(@Param('id', { schema: idOf('matchRun') }) id: string) {
    return this.views.one(await this.runs.get(id));
  }

  @Sse(':id/progress') @UseGuards(MatchRunGuard) @Stream() @Access('match-run:manage')
  async follow(@Param('id', { schema: idOf('matchRun') }) id: string, @CurrentSession() session: Session) {
    const { member } = session;
    if (!member) throw notFound();
    const read = () => this.tenancy.inSchool({ schoolId: member.schoolId, actor: member }, async () => {
      const { state, done, total } = await this.runs.get(id);
      return { state, done, total };
    });
    return this.progress.stream(session, id, read);
  }

  @Get(':id/proposals') @Access('match-run:manage') @Answers(listOf(proposalRow))
  async listProposals(@Param('id', { schema: idOf('matchRun') }) id: string, @Query({ schema: listQuery }) { cursor, limit }: ListQuery) {
    await this.runs.get(id);
    const { rows, next } = cut(await this.proposals.page(id, limit, placeOf(cursor, 'number')), limit, row => row.score);
    return { items: await this.views.proposals(rows, await this.schools.today()), next };
  }

  @Post(':id/cancellation') @Access('match-run:manage') @Answers(matchRunView)
  async addCancellation(@Param('id', { schema: idOf('matchRun', 'solving') }) id: string) {
    return this.views.one(await this.end.cancel(id));
  }

  @Post(':id/publication') @Access('match-run:manage') @Answers(publication)
  addPublication(@Param('id', { schema: idOf('matchRun', 'proposed') }) id: string, @Body({ schema: publishRun }) body: PublishRun) {
    return this.publish.run(id, body);
  }

  @Post(':id/discard') @Access('match-run:manage') @Answers(matchRunView)
  async addDiscard(@Param('id', { schema: idOf('matchRun', 'proposed') }) id: string) {
    return this.views.one(await this.end.discard(id));
  }
}
