import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  changeExercise, type ChangeExercise, discardExercise, type DiscardExercise, exerciseDraft, exerciseQuery, type ExerciseQuery, exerciseRow, exerciseVersionRow, idOf, listOf, publishExercise, type PublishExercise,
  writeExercise, type WriteExercise,
} from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { Library } from './library';

@Controller('exercises')
export class ExerciseController {
  constructor(private readonly library: Library) {}

  @Get() @Access('exercise:read') @Answers(listOf(exerciseRow))
  async list(@Query({ schema: exerciseQuery }) query: ExerciseQuery) {
    return { items: await this.library.list(query), next: null };
  }

  @Post() @Access('exercise:write') @Answers(exerciseDraft, 201)
  write(@Body({ schema: writeExercise }) body: WriteExercise) {
    return this.library.write(body);
  }

  @Get(':id') @Access('exercise:read') @Answers(exerciseRow)
  one(@Param('id', { schema: idOf('exercise') }) id: string) {
    return this.library.one(id);
  }

  @Post(':id/copies') @Access('exercise:write') @Answers(exerciseDraft, 201)
  copy(@Param('id', { schema: idOf('exercise') }) id: string) {
    return this.library.copy(id);
  }

  @Get(':id/versions') @Access('exercise:read') @Answers(listOf(exerciseVersionRow))
  async versions(@Param('id', { schema: idOf('exercise') }) id: string) {
    return { items: await this.library.history(id), next: null };
  }

  @Get(':id/draft') @Access('exercise:write') @Answers(exerciseDraft)
  draft(@Param('id', { schema: idOf('exercise', 'own') }) id: string) {
    return this.library.draft(id);
  }

  @Put(':id/draft') @Access('exercise:write') @Answers(exerciseDraft)
  change(@Param('id', { schema: idOf('exercise', 'own') }) id: string, @Body({ schema: changeExercise }) body: ChangeExercise) {
    return this.library.change(id, body);
  }

  @Delete(':id/draft') @Access('exercise:write') @HttpCode(204)
  discard(@Param('id', { schema: idOf('exercise', 'own') }) id: string, @Body({ schema: discardExercise }) body: DiscardExercise): Promise<void> {
    return this.library.discard(id, body);
  }

  @Post(':id/publication') @Access('exercise:write') @Answers(exerciseRow)
  publish(@Param('id', { schema: idOf('exercise', 'own') }) id: string, @Body({ schema: publishExercise }) body: PublishExercise) {
    return this.library.publish(id, body);
  }

  @Post(':id/retirement') @Access('exercise:write') @Answers(exerciseRow)
  retire(@Param('id', { schema: idOf('exercise', 'published') }) id: string) {
    return this.library.retire(id);
  }

  @Delete(':id/retirement') @Access('exercise:write') @Answers(exerciseRow)
  bringBack(@Param('id', { schema: idOf('exercise', 'published') }) id: string) {
    return this.library.bringBack(id);
  }
}
