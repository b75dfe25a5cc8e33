import { Injectable } from '@nestjs/common';
import { Audit, Handles, type DomainEvent } from '@tendril/platform';
import { Exercises } from './exercise.repository';

/** Gives the open school the exercises that come with the product. Run again it adds only what is missing. */
@Injectable()
export class AddBuiltInExercises {
  constructor(private readonly exercises: Exercises, private readonly audit: Audit) {}

  async run(): Promise<void> {
    await this.exercises.addMissingBuiltIns();
    await this.audit.record('exercise.built-ins-added', null);
  }

  @Handles('school.created', 'exercises.add-built-ins')
  async onSchoolCreated(_event: DomainEvent): Promise<void> {
    await this.run();
  }
}
