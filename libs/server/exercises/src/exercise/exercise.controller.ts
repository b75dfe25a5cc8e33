import { Controller, Get, Param } from '@nestjs/common';
import { exerciseView, idOf, listOf } from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { Exercises } from './exercise.repository';

@Controller('exercises')
export class ExerciseController {
  constructor(private readonly exercises: Exercises) {}

  @Get() @Access('exercise:read') @Answers(listOf(exerciseView))
  async list() {
    return { items: (await this.exercises.list()).map(one => one.view()), next: null };
  }

  @Get(':id') @Access('exercise:read') @Answers(exerciseView)
  async one(@Param('id', { schema: idOf('exercise') }) id: string) {
    return (await this.exercises.get(id)).view();
  }
}
