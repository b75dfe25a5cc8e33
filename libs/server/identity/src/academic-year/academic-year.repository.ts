import { Injectable } from '@nestjs/common';
import { VersionedRepository } from '@tendril/platform';
import { addDays } from '../school/days';
import { AcademicYear } from './academic-year';

@Injectable()
export class AcademicYears extends VersionedRepository<AcademicYear> {
  protected readonly entity = AcademicYear;

  /** The holiday that a day falls on, and the first day after it that is none; null on a day of school. */
  async holidayOn(date: string): Promise<{ name: string; next: string } | null> {
    const spans = (await this.all()).flatMap(year => year.holidays);
    const on = (day: string) => spans.find(span => span.startsOn <= day && day <= span.endsOn);
    const first = on(date);
    if (!first) return null;
    let next = date;
    for (let span = on(next); span; span = on(next)) next = addDays(span.endsOn, 1);
    return { name: first.name, next };
  }

  /** Newest first. */
  async all(): Promise<AcademicYear[]> {
    return this.query('row').orderBy('row.starts_on', 'DESC').addOrderBy('row.id').getMany();
  }
}
