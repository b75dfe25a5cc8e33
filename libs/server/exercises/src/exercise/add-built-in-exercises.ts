import { Injectable } from '@nestjs/common';
import { Audit, Clock, Handles, type DomainEvent } from '@tendril/platform';
import { builtInExercises } from './built-in/built-in-exercises';
import { Exercises } from './exercise.repository';
import { ExerciseVersions } from './exercise-version.repository';

/** Gives the open school the exercises that come with the product. Run again it adds only what is missing. */
@Injectable()
export class AddBuiltInExercises {
  constructor(private readonly exercises: Exercises, private readonly versions: ExerciseVersions, private readonly clock: Clock, private readonly audit: Audit) {}

  async run(): Promise<void> {
    await this.exercises.addMissingBuiltIns();
    await this.audit.record('exercise.built-ins-added', null);
  }

  /** Publishes what a newer release of the product says otherwise, as a next version of each. Assignments keep theirs, and what was retired stays retired. */
  async renew(): Promise<void> {
    await this.exercises.addMissingBuiltIns();
    for (const exercise of await this.exercises.list('all')) {
      const product = builtInExercises.find(one => one.builtIn === exercise.builtIn);
      if (!product || exercise.says(product)) continue;
      const { builtIn, ...content } = product;
      const [last] = await this.versions.ofExercise(exercise.id);
      const version = await this.versions.add({ ...content, builtIn, exerciseId: exercise.id, number: (last?.number ?? 0) + 1, publishedBy: null, publishedAt: this.clock.now() });
      exercise.renew(content, version.id);
      await this.exercises.change(exercise);
      await this.audit.record('exercise.built-in-renewed', exercise.id, { number: version.number });
    }
  }

  @Handles('school.created', 'exercises.add-built-ins')
  async onSchoolCreated(_event: DomainEvent): Promise<void> {
    await this.run();
  }
}
