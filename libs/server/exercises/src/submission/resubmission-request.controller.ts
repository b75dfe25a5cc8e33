import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { askToResubmit, type AskToResubmit, decideOnRequest, type DecideOnRequest, enterPaper, type EnterPaper as Sheet, idOf, listOf, listQuery, type ListQuery, myAssignment, openToPaper, resubmissionRequest, submissionView } from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { Reviewing } from '../review/reviewing';
import { EnterPaper } from './enter-paper';
import { OpenToPaper } from './open-to-paper';
import { Resubmitting } from './resubmitting';

/** Sending again on request, and what staff enter from paper. */
@Controller()
export class ResubmissionRequestController {
  constructor(private readonly resubmitting: Resubmitting, private readonly enterPaper: EnterPaper, private readonly openToPaper: OpenToPaper, private readonly reviewing: Reviewing) {}

  @Post('my/assignments/:id/resubmission-requests') @Access('my-assignment:work') @Answers(myAssignment, 201)
  ask(@Param('id', { schema: idOf('assignment', 'returned-on-request') }) id: string, @Body({ schema: askToResubmit }) body: AskToResubmit) {
    return this.resubmitting.ask(id, body);
  }

  @Get('resubmission-requests') @Access('submission:review') @Answers(listOf(resubmissionRequest))
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.resubmitting.list(query);
  }

  @Post('resubmission-requests/:id/decision') @Access('submission:review') @HttpCode(204)
  decide(@Param('id', { schema: idOf('resubmissionRequest', 'waiting') }) id: string, @Body({ schema: decideOnRequest }) body: DecideOnRequest): Promise<void> {
    return this.resubmitting.decide(id, body);
  }

  @Get('students/:id/open-to-paper') @Access('submission:review') @Answers(listOf(openToPaper))
  async open(@Param('id', { schema: idOf('student') }) id: string) {
    return { items: await this.openToPaper.of(id), next: null };
  }

  @Post('assignments/:id/paper-submissions') @Access('submission:review') @Answers(submissionView, 201)
  async enter(@Param('id', { schema: idOf('assignment', 'open') }) id: string, @Body({ schema: enterPaper }) body: Sheet) {
    return this.reviewing.read(await this.enterPaper.run(id, body));
  }
}
