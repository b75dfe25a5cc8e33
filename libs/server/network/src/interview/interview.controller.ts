import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { idOf, interviewRow, interviewView, listOf, sendBackInterview, type SendBackInterview } from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { InterviewsOfStaff } from './interviews-of-staff';

@Controller()
export class InterviewController {
  constructor(private readonly interviews: InterviewsOfStaff) {}

  @Get('students/:id/interviews') @Access('interview:read') @Answers(listOf(interviewView))
  async ofStudent(@Param('id', { schema: idOf('student') }) id: string) {
    return { items: await this.interviews.ofStudent(id), next: null };
  }

  @Get('interviews') @Access('interview:read') @Answers(listOf(interviewRow))
  async waiting() {
    return { items: await this.interviews.waiting(), next: null };
  }

  @Get('interviews/:id') @Access('interview:read') @Answers(interviewView)
  one(@Param('id', { schema: idOf('interview') }) id: string) {
    return this.interviews.view(id);
  }

  @Post('interviews/:id/approval') @Access('interview:approve') @Answers(interviewView)
  approve(@Param('id', { schema: idOf('interview', 'planned') }) id: string) {
    return this.interviews.approve(id);
  }

  @Post('interviews/:id/return') @Access('interview:approve') @Answers(interviewView)
  sendBack(@Param('id', { schema: idOf('interview', 'planned') }) id: string, @Body({ schema: sendBackInterview }) body: SendBackInterview) {
    return this.interviews.sendBack(id, body);
  }
}
