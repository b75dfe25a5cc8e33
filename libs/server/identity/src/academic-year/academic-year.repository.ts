import { Injectable } from '@nestjs/common';
import { VersionedRepository } from '@tendril/platform';
import { addDays } from '../school/days';
import { AcademicYear } from './academic-year';

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

@Injectable()
export class AcademicYears extends VersionedRepository<AcademicYear> {
  protected readonly entity = AcademicYear;

  /** The holiday that a day falls on, and the first day from Monday to Friday after it that is none; null where there is no holiday. */
  async holidayOn(date: string): Promise<{ name: string; next: string } | null> {
    const spans = (await this.all()).flatMap(year => year.holidays);
    const on = (day: string) => spans.find(span => span.startsOn <= day && day <= span.endsOn);
    const first = on(date);
    if (!first) return null;
    let next = date;
    while (on(next) || isWeekend(next)) next = addDays(on(next)?.endsOn ?? next, 1);
    return { name: first.name, next };
  }

  /** Newest first. */
  async all(): Promise<AcademicYear[]> {
    return this.query('row').orderBy('row.starts_on', 'DESC').addOrderBy('row.id').getMany();
  }
}
