import { Body, Controller, Get, Header, Headers, type MessageEvent, Param, Post, Query, Req, Sse, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader, ApiProduces } from '@nestjs/swagger';
import {
  applyRoster, idOf, listOf, listQuery, mapRoster, refusedRowsQuery, ROSTER_EXAMPLE, rosterImport, rosterPreviewQuery, rosterPreviewRow, startRosterQuery,
  type ApplyRoster, type ListQuery, type MapRoster as Said, type RefusedRowsQuery, type RosterPreviewQuery, type StartRosterQuery,
} from '@tendril/contracts';
import { Access, Answers, CurrentSession, fileName, notFound, Progress, Stream, Tenancy, type Session } from '@tendril/platform';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { DecideOnRoster } from './decide-on-roster';
import { MapRoster } from './map-roster';
import { RollBackRoster } from './roll-back-roster';
import { RosterImportGuard } from './roster-import.guard';
import { RosterImports } from './roster-import.repository';
import { RosterRows } from './roster-row.repository';
import { RosterView } from './roster-view';
import { StartRosterImport } from './start-roster-import';
import { refusedCsv } from './write-csv';

@Controller('roster-imports')
export class RosterController {
  constructor(
    private readonly start: StartRosterImport, private readonly decide: DecideOnRoster, private readonly map: MapRoster, private readonly rollBack: RollBackRoster, private readonly view: RosterView,
    private readonly imports: RosterImports, private readonly rows: RosterRows, private readonly progress: Progress, private readonly tenancy: Tenancy,
  ) {}

  @Post()
  @Access('roster:import')
  @Answers(rosterImport, 201)
  @ApiConsumes('text/csv', 'application/zip')
  @ApiHeader({ name: 'x-file-name', description: 'percent-encoded', required: false })
  @ApiBody({ schema: { type: 'string', format: 'binary', example: ROSTER_EXAMPLE } })
  async upload(@Req() request: FastifyRequest, @Query({ schema: startRosterQuery }) query: StartRosterQuery, @Headers('x-file-name') name?: string) {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return this.view.of(await this.start.run(fileName(name, 'roster.csv'), request.headers['content-type']?.split(';')[0] ?? 'application/octet-stream', bytes, query.columns === 'ask'));
  }

  @Get()
  @Access('roster:import')
  @Answers(listOf(rosterImport))
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.view.list(query);
  }

  @Get(':id')
  @Access('roster:import')
  @Answers(rosterImport)
  one(@Param('id', { schema: idOf('rosterImport') }) id: string) {
    return this.view.one(id);
  }

  @Get(':id/rows')
  @Access('roster:import')
  @Answers(listOf(rosterPreviewRow))
  preview(@Param('id', { schema: idOf('rosterImport') }) id: string, @Query({ schema: rosterPreviewQuery }) query: RosterPreviewQuery) {
    return this.view.preview(id, query);
  }

  @Sse(':id/progress')
  @UseGuards(RosterImportGuard)
  @Access('roster:import')
  @Stream()
  watch(@Param('id', { schema: idOf('rosterImport') }) id: string, @CurrentSession() session: Session): Promise<Observable<MessageEvent>> {
    const member = session.member;
    if (!member) throw notFound();
    return this.progress.stream(session, id, () => this.tenancy.inSchool({ schoolId: member.schoolId, actor: member }, () => this.imports.progress(id)));
  }

  @Get(':id/refused.csv')
  @Access('roster:import')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="refused.csv"')
  async refused(@Param('id', { schema: idOf('rosterImport') }) id: string, @Query({ schema: refusedRowsQuery }) { language }: RefusedRowsQuery): Promise<string> {
    await this.imports.get(id);
    return [...refusedCsv(await this.rows.refused(id), language)].join('');
  }

  @Post(':id/mapping')
  @Access('roster:import')
  @Answers(rosterImport)
  async columns(@Param('id', { schema: idOf('rosterImport', 'mapping') }) id: string, @Body({ schema: mapRoster }) body: Said) {
    return this.view.of(await this.map.run(id, body));
  }

  @Post(':id/application')
  @Access('roster:import')
  @Answers(rosterImport)
  async apply(@Param('id', { schema: idOf('rosterImport', 'preview') }) id: string, @Body({ schema: applyRoster }) { leavers }: ApplyRoster) {
    return this.view.of(await this.decide.apply(id, leavers));
  }

  @Post(':id/cancellation')
  @Access('roster:import')
  @Answers(rosterImport)
  async cancel(@Param('id', { schema: idOf('rosterImport', 'preview') }) id: string) {
    return this.view.of(await this.decide.cancel(id));
  }

  @Post(':id/rollback')
  @Access('roster:import')
  @Answers(rosterImport)
  async takeBack(@Param('id', { schema: idOf('rosterImport', 'applied') }) id: string) {
    return this.view.of(await this.rollBack.run(id));
  }
}
