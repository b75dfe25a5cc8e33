import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { idOf, listOf, listQuery, type ListQuery, reviewNeighbours, reviewPresence, reviewRow, reviewSubmission, type ReviewSubmission, submissionView } from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { Reviewing } from './reviewing';

@Controller()
export class ReviewController {
  constructor(private readonly reviewing: Reviewing) {}

  @Get('reviews') @Access('submission:review') @Answers(listOf(reviewRow))
  queue(@Query({ schema: listQuery }) query: ListQuery) {
    return this.reviewing.queue(query);
  }

  @Get('submissions/:id') @Access('submission:review') @Answers(submissionView)
  read(@Param('id', { schema: idOf('submission') }) id: string) {
    return this.reviewing.read(id);
  }

  @Post('submissions/:id/review') @Access('submission:review') @Answers(submissionView, 201)
  review(@Param('id', { schema: idOf('submission', 'submitted') }) id: string, @Body({ schema: reviewSubmission }) body: ReviewSubmission) {
    return this.reviewing.review(id, body);
  }

  @Get('submissions/:id/neighbours') @Access('submission:review') @Answers(reviewNeighbours)
  neighbours(@Param('id', { schema: idOf('submission') }) id: string) {
    return this.reviewing.neighbours(id);
  }

  @Put('submissions/:id/presence') @Access('submission:review') @Answers(reviewPresence)
  come(@Param('id', { schema: idOf('submission') }) id: string) {
    return this.reviewing.come(id);
  }

  @Delete('submissions/:id/presence') @Access('submission:review') @HttpCode(204)
  go(@Param('id', { schema: idOf('submission') }) id: string): Promise<void> {
    return this.reviewing.go(id);
  }

  @Delete('reviews/:id') @Access('submission:review') @HttpCode(204)
  takeBack(@Param('id', { schema: idOf('review', 'fresh') }) id: string): Promise<void> {
    return this.reviewing.takeBack(id);
  }
}
