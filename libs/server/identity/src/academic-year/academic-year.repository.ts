import { Injectable } from '@nestjs/common';
import { VersionedRepository } from '@tendril/platform';
import { AcademicYear } from './academic-year';

@Injectable()
export class AcademicYears extends VersionedRepository<AcademicYear> {
  protected readonly entity = AcademicYear;

  /** Newest first. */
  async all(): Promise<AcademicYear[]> {
    return this.query('row').orderBy('row.starts_on', 'DESC').addOrderBy('row.id').getMany();
  }
}
