import { Injectable } from '@nestjs/common';
import { EachSchool } from '@tendril/platform';
import { AddBuiltInExercises } from './add-built-in-exercises';

/** Brings the exercises of a newer release of the product to every school. */
@Injectable()
export class RenewBuiltInExercises {
  constructor(private readonly schools: EachSchool, private readonly builtIns: AddBuiltInExercises) {}

  async run(): Promise<void> {
    await this.schools.run('renew-built-in-exercises', () => this.builtIns.renew());
  }
}
