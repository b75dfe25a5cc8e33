import { Body, Controller, Get, HttpCode, Ip, Param, Post, Query } from '@nestjs/common';
import {
  applicationQuery, applicationView, applyAsMentor, confirmApplication, decideApplication, idOf, listOf,
  type ApplicationQuery, type ApplicationView, type ApplyAsMentor as Application, type ConfirmApplication as Confirmation, type DecideApplication as Decision,
} from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import { Access, Answers, Public } from '@tendril/platform';
import { cut, placeOf } from '../page';
import { ApplyAsMentor } from './apply-as-mentor';
import { ConfirmApplication } from './confirm-application';
import { DecideApplication } from './decide-application';
import type { MentorApplication } from './mentor-application';
import { MentorApplications } from './mentor-application.repository';

@Controller('mentor-applications')
export class MentorApplicationController {
  constructor(
    private readonly applications: MentorApplications, private readonly names: MemberNames,
    private readonly apply: ApplyAsMentor, private readonly confirm: ConfirmApplication, private readonly decide: DecideApplication,
  ) {}

  @Post() @Public() @HttpCode(202)
  async add(@Body({ schema: applyAsMentor }) body: Application, @Ip() address: string) {
    await this.apply.run(body, address);
  }

  @Post('confirmation') @Public() @HttpCode(204)
  async addConfirmation(@Body({ schema: confirmApplication }) body: Confirmation) {
    await this.confirm.run(body);
  }

  /** Those whose address is not confirmed are shown only when they are asked for. */
  @Get() @Access('mentor:read') @Answers(listOf(applicationView))
  async list(@Query({ schema: applicationQuery }) { state, cursor, limit }: ApplicationQuery) {
    const found = await this.applications.page(state ? [state] : ['waiting', 'approved', 'declined'], limit, placeOf(cursor, 'instant'));
    const { rows, next } = cut(found, limit, row => row.appliedAt.toISOString());
    return { items: await this.present(rows), next };
  }

  @Get(':id') @Access('mentor:read') @Answers(applicationView)
  async get(@Param('id', { schema: idOf('mentorApplication') }) id: string) {
    return this.presentOne(await this.applications.get(id));
  }

  @Post(':id/decision') @Access('mentor:decide') @Answers(applicationView)
  async addDecision(@Param('id', { schema: idOf('mentorApplication', 'waiting') }) id: string, @Body({ schema: decideApplication }) body: Decision) {
    return this.presentOne(await this.decide.run(id, body));
  }

  private async presentOne(row: MentorApplication): Promise<ApplicationView | undefined> {
    return (await this.present([row]))[0];
  }

  private async present(rows: readonly MentorApplication[]): Promise<ApplicationView[]> {
    const names = await this.names.of(rows.flatMap(row => row.decidedBy ?? []));
    return rows.map(row => ({
      ...row, appliedAt: row.appliedAt.toISOString(), confirmedAt: row.confirmedAt?.toISOString() ?? null, decidedAt: row.decidedAt?.toISOString() ?? null,
      decidedBy: row.decidedBy && (names.get(row.decidedBy) ?? null),
    }));
  }
}
