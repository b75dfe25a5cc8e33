import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { changeReviewComment, type ChangeReviewComment, idOf, listOf, reviewComment, type ReviewComment, writeReviewComment, type WriteReviewComment } from '@tendril/contracts';
import { Access, Answers, Audit, Clock, currentActor } from '@tendril/platform';
import { Exercises } from '../exercise/exercise.repository';
import { ReviewComments } from './review-comment.repository';

@Controller('review-comments')
export class ReviewCommentController {
  constructor(private readonly comments: ReviewComments, private readonly exercises: Exercises, private readonly clock: Clock, private readonly audit: Audit) {}

  @Get() @Access('submission:review') @Answers(listOf(reviewComment))
  async list() {
    const { membershipId } = currentActor();
    return { items: (await this.comments.bank()).map(one => one.view(membershipId)), next: null };
  }

  @Post() @Access('submission:review') @Answers(reviewComment, 201)
  async write(@Body({ schema: writeReviewComment }) body: WriteReviewComment): Promise<ReviewComment> {
    if (body.exerciseId) await this.exercises.get(body.exerciseId);
    const { membershipId } = currentActor();
    const comment = await this.comments.add({ ...body, text: body.text.trim(), used: 0, writtenBy: membershipId, writtenAt: this.clock.now() });
    await this.audit.record('review-comment.written', comment.id, { shared: body.shared });
    return comment.view(membershipId);
  }

  @Put(':id') @Access('submission:review') @Answers(reviewComment)
  async change(@Param('id', { schema: idOf('reviewComment') }) id: string, @Body({ schema: changeReviewComment }) { version, ...body }: ChangeReviewComment): Promise<ReviewComment> {
    const comment = await this.comments.toChange(id);
    if (body.exerciseId) await this.exercises.get(body.exerciseId);
    this.comments.expectVersion(comment, version);
    await this.comments.change(Object.assign(comment, { ...body, text: body.text.trim() }));
    await this.audit.record('review-comment.changed', id);
    return comment.view(currentActor().membershipId);
  }

  @Delete(':id') @Access('submission:review') @HttpCode(204)
  async remove(@Param('id', { schema: idOf('reviewComment') }) id: string): Promise<void> {
    await this.comments.toChange(id);
    await this.comments.erase([id]);
    await this.audit.record('review-comment.removed', id);
  }
}
