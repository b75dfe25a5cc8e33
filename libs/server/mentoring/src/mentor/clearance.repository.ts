import { Injectable } from '@nestjs/common';
import { SchoolRepository } from '@tendril/platform';
import { Clearance } from './clearance';

@Injectable()
export class Clearances extends SchoolRepository<Clearance> {
  protected readonly entity = Clearance;
}
