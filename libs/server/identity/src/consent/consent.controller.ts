import { Body, Controller, Param, Post } from '@nestjs/common';
import { idOf, recordConsent, studentView, withdrawConsent, type RecordConsent, type StudentView, type WithdrawConsent } from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { StudentViews } from '../student/student-view';
import { KeepConsent } from './keep-consent';

@Controller()
export class ConsentController {
  constructor(private readonly consents: KeepConsent, private readonly views: StudentViews) {}

  @Post('students/:id/consents') @Access('consent:record') @Answers(studentView, 201)
  async record(@Param('id', { schema: idOf('student') }) id: string, @Body({ schema: recordConsent }) body: RecordConsent): Promise<StudentView> {
    await this.consents.record(id, body);
    return this.views.of(id);
  }

  @Post('consents/:id/withdrawal') @Access('consent:record') @Answers(studentView)
  async withdraw(@Param('id', { schema: idOf('consent') }) id: string, @Body({ schema: withdrawConsent }) body: WithdrawConsent): Promise<StudentView> {
    return this.views.of(await this.consents.withdraw(id, body));
  }
}
