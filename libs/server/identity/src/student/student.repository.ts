import { Injectable } from '@nestjs/common';
import { SchoolRepository } from '@tendril/platform';
import { Student } from './student';

@Injectable()
export class Students extends SchoolRepository<Student> {
  protected readonly entity = Student;
}
