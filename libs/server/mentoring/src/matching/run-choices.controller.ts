import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  comparisonQuery, idOf, listOf, makeMatchChoice, matchAlternative, matchChoice, matchComparison, matchOpening, matchRunView, moveByHand, moveCost, replay, rollBackRun, runComparison, startMatchRun, whatIf,
  type ComparisonQuery, type MakeMatchChoice, type MatchChange, type MoveByHand as Move, type RollBackRun as RollBack, type StartMatchRun as Start, type WhatIf,
} from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import { Access, Answers } from '@tendril/platform';
import { ChoosePair } from './choose-pair';
import { compareRuns } from './compare-runs';
import { ExportRun } from './export-run';
import { MatchChoices, type MatchChoiceRow } from './match-choice.repository';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';
import { MatchRunViews } from './match-run-views';
import { MoveByHand, type Moved } from './move-by-hand';
import { RollBackRun } from './roll-back-run';
import { StartMatchRun } from './start-match-run';
import { TryRun } from './try-run';

type Change = Moved['changes'][number];

/** Of changes the first so many are named. */
const NAMED = 500;

/** What staff do with a run between its proposals and its publication, and after it. */
@Controller('match-runs/:id')
export class RunChoicesController {
  constructor(
    private readonly runs: MatchRuns, private readonly views: MatchRunViews, private readonly choices: MatchChoices, private readonly choose: ChoosePair, private readonly move: MoveByHand,
    private readonly start: StartMatchRun, private readonly rollBack: RollBackRun, private readonly tries: TryRun, private readonly exports: ExportRun,
    private readonly proposals: MatchProposals, private readonly members: MemberNames,
  ) {}

  @Get('choices') @Access('match-run:manage') @Answers(listOf(matchChoice))
  async listChoices(@Param('id', { schema: idOf('matchRun') }) id: string) {
    await this.runs.get(id);
    return { items: await this.named(await this.choices.ofRun(id)), next: null };
  }

  @Post('choices') @Access('match-run:manage') @Answers(matchChoice, 201)
  async addChoice(@Param('id', { schema: idOf('matchRun', 'proposed') }) id: string, @Body({ schema: makeMatchChoice }) body: MakeMatchChoice) {
    return (await this.named([await this.choose.make(id, body)]))[0];
  }

  @Delete('choices/:choiceId') @Access('match-run:manage') @HttpCode(204)
  removeChoice(@Param('id', { schema: idOf('matchRun') }) id: string, @Param('choiceId', { schema: idOf('matchChoice') }) choiceId: string): Promise<void> {
    return this.choose.undo(id, choiceId);
  }

  @Post('again') @Access('match-run:manage') @Answers(matchRunView, 201)
  async again(@Param('id', { schema: idOf('matchRun', 'proposed') }) id: string, @Body({ schema: startMatchRun }) body: Start) {
    return this.views.one(await this.start.again(id, body));
  }

  @Post('moves') @Access('match-run:manage') @Answers(moveCost)
  async addMove(@Param('id', { schema: idOf('matchRun', 'proposed') }) id: string, @Body({ schema: moveByHand }) body: Move) {
    const moved = await this.move.run(id, body);
    return { ...moved, changes: await this.changes(moved.changes) };
  }

  @Post('rollback') @Access('match-run:manage') @Answers(matchRunView)
  async addRollback(@Param('id', { schema: idOf('matchRun', 'published') }) id: string, @Body({ schema: rollBackRun }) body: RollBack) {
    return this.views.one(await this.rollBack.run(id, body.version));
  }

  @Post('what-if') @Access('match-run:manage') @Answers(matchComparison)
  async askWhatIf(@Param('id', { schema: idOf('matchRun', 'proposed') }) id: string, @Body({ schema: whatIf }) body: WhatIf) {
    const { before, after, changes } = await this.tries.whatIf(id, body);
    return { before, after, ...(await this.differences(changes)) };
  }

  @Post('replay') @Access('match-run:manage') @Answers(replay)
  addReplay(@Param('id', { schema: idOf('matchRun', 'proposed') }) id: string) {
    return this.tries.replay(id);
  }

  @Get('comparison') @Access('match-run:manage') @Answers(runComparison)
  async compare(@Param('id', { schema: idOf('matchRun') }) id: string, @Query({ schema: comparisonQuery }) query: ComparisonQuery) {
    const [one, other] = [await this.runs.get(id), await this.runs.get(query.with)];
    const { changes, ...compared } = compareRuns(await this.proposals.besideEachOther(one.id, other.id));
    return { ...compared, ...(await this.differences(changes)) };
  }

  @Get('proposals.csv') @Access('match-run:manage') @Header('content-type', 'text/csv; charset=utf-8') @Header('content-disposition', 'attachment; filename="matches.csv"')
  async exportCsv(@Param('id', { schema: idOf('matchRun') }) id: string): Promise<string> {
    return this.exports.csv(id);
  }

  @Get('proposals/:proposalId/alternatives') @Access('match-run:manage') @Answers(listOf(matchAlternative))
  async listAlternatives(@Param('id', { schema: idOf('matchRun', 'proposed') }) id: string, @Param('proposalId', { schema: idOf('proposal') }) proposalId: string) {
    return { items: await this.tries.alternatives(id, proposalId), next: null };
  }

  @Get('openings') @Access('match-run:manage') @Answers(listOf(matchOpening))
  async listOpenings(@Param('id', { schema: idOf('matchRun', 'proposed') }) id: string) {
    return { items: await this.tries.openings(id), next: null };
  }

  private async named(rows: readonly MatchChoiceRow[]) {
    const names = await this.members.of(rows.flatMap(row => [row.studentId, row.mentorId]));
    const person = (id: string) => ({ id, name: names.get(id) ?? '' });
    return rows.map(({ id, studentId, mentorId, kind }) => ({ id, student: person(studentId), mentor: person(mentorId), kind }));
  }

  private async differences(all: readonly Change[]) {
    const without = (side: 'from' | 'to') => all.filter(one => one[side] === null).length;
    return { differing: all.length, lost: without('to'), gained: without('from'), changes: await this.changes(all) };
  }

  private async changes(all: readonly Change[]): Promise<MatchChange[]> {
    const first = all.slice(0, NAMED);
    const names = await this.members.of(first.flatMap(({ studentId, from, to }) => [studentId, from ?? '', to ?? '']).filter(Boolean));
    const person = (id: string) => ({ id, name: names.get(id) ?? '' });
    const maybe = (id: string | null) => (id === null ? null : person(id));
    return first.map(({ studentId, from, to }) => ({ student: person(studentId), from: maybe(from), to: maybe(to) }));
  }
}
