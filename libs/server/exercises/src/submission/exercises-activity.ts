import { Injectable } from '@nestjs/common';
import { StudentActivity } from '@tendril/identity';
import { StudentWork } from './student-work.repository';

/** Tells identity which students have written or sent work. */
@Injectable()
export class ExercisesActivity extends StudentActivity {
  constructor(private readonly work: StudentWork) {
    super();
  }

  studentsWithWork(ids: readonly string[]): Promise<string[]> {
    return this.work.studentsWith(ids);
  }
}
