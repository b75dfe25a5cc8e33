import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import {
  changeInterview, type ChangeInterview, endInterview, type EndInterview, holdInterview, type HoldInterview, idOf, listOf, myInterview, planInterview, type PlanInterview,
  reflectInterview, type ReflectInterview, scheduleInterview, type ScheduleInterview, thankInterview, type ThankInterview,
} from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { MyInterviews } from './my-interviews';

@Controller('my/interviews')
export class MyInterviewController {
  constructor(private readonly interviews: MyInterviews) {}

  @Get() @Access('my-network:tend') @Answers(listOf(myInterview))
  async list() {
    return { items: await this.interviews.list(), next: null };
  }

  @Post() @Access('my-network:tend') @Answers(myInterview, 201)
  plan(@Body({ schema: planInterview }) body: PlanInterview) {
    return this.interviews.plan(body);
  }

  @Get(':id') @Access('my-network:tend') @Answers(myInterview)
  one(@Param('id', { schema: idOf('interview') }) id: string) {
    return this.interviews.view(id);
  }

  @Put(':id') @Access('my-network:tend') @Answers(myInterview)
  change(@Param('id', { schema: idOf('interview', 'planned') }) id: string, @Body({ schema: changeInterview }) body: ChangeInterview) {
    return this.interviews.change(id, body);
  }

  @Post(':id/request') @Access('my-network:tend') @Answers(myInterview)
  request(@Param('id', { schema: idOf('interview', 'approved') }) id: string) {
    return this.interviews.request(id);
  }

  @Post(':id/schedule') @Access('my-network:tend') @Answers(myInterview)
  schedule(@Param('id', { schema: idOf('interview', 'approved') }) id: string, @Body({ schema: scheduleInterview }) body: ScheduleInterview) {
    return this.interviews.schedule(id, body);
  }

  @Post(':id/holding') @Access('my-network:tend') @Answers(myInterview)
  hold(@Param('id', { schema: idOf('interview', 'approved') }) id: string, @Body({ schema: holdInterview }) body: HoldInterview) {
    return this.interviews.hold(id, body);
  }

  @Post(':id/reflection') @Access('my-network:tend') @Answers(myInterview)
  reflect(@Param('id', { schema: idOf('interview', 'held') }) id: string, @Body({ schema: reflectInterview }) body: ReflectInterview) {
    return this.interviews.reflect(id, body);
  }

  @Post(':id/thanks') @Access('my-network:tend') @Answers(myInterview)
  thank(@Param('id', { schema: idOf('interview', 'held') }) id: string, @Body({ schema: thankInterview }) body: ThankInterview) {
    return this.interviews.thank(id, body);
  }

  @Post(':id/ending') @Access('my-network:tend') @Answers(myInterview)
  end(@Param('id', { schema: idOf('interview', 'planned') }) id: string, @Body({ schema: endInterview }) body: EndInterview) {
    return this.interviews.end(id, body);
  }
}
