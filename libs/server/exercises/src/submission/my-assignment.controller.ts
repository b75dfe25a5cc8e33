import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { draftSaved, idOf, listOf, myAssignment, myAttempt, saveDraft, type SaveDraft, submitWork, type SubmitWork as SentWork } from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { MyAttempts } from './my-attempts';
import { MyWork } from './my-work';
import { SubmitWork } from './submit-work';

@Controller('my/assignments')
export class MyAssignmentController {
  constructor(private readonly work: MyWork, private readonly attempts: MyAttempts, private readonly submitWork: SubmitWork) {}

  @Get() @Access('my-assignment:work') @Answers(listOf(myAssignment))
  async list() {
    return { items: await this.work.list(), next: null };
  }

  @Get(':id') @Access('my-assignment:work') @Answers(myAssignment)
  one(@Param('id', { schema: idOf('assignment') }) id: string) {
    return this.work.view(id);
  }

  @Get(':id/attempts') @Access('my-assignment:work') @Answers(listOf(myAttempt))
  async sent(@Param('id', { schema: idOf('assignment') }) id: string) {
    return { items: await this.attempts.list(id), next: null };
  }

  @Put(':id/draft') @Access('my-assignment:work') @Answers(draftSaved)
  saveDraft(@Param('id', { schema: idOf('assignment', 'open') }) id: string, @Body({ schema: saveDraft }) body: SaveDraft) {
    return this.work.saveDraft(id, body);
  }

  @Post(':id/submissions') @Access('my-assignment:work') @Answers(myAssignment, 201)
  submit(@Param('id', { schema: idOf('assignment', 'open') }) id: string, @Body({ schema: submitWork }) body: SentWork) {
    return this.submitWork.run(id, body);
  }
}
