import { Injectable } from '@nestjs/common';
import { Clock, currentManager, currentSchoolId, notFound, stale } from '@tendril/platform';
import { SchoolBySlug } from '../account/school-by-slug';
import { School } from './school';

/** The school that is open, and the school that a public address names. */
@Injectable()
export class Schools {
  constructor(private readonly slugs: SchoolBySlug, private readonly clock: Clock) {}

  /** The open school's row. Inside inSchool. */
  async current(): Promise<School> {
    return (await currentManager().getRepository(School).findOneBy({ id: currentSchoolId() })) ?? absent();
  }

  /** Today's date in the open school's zone. Inside inSchool. */
  async today(): Promise<string> {
    return this.clock.today((await this.current()).timeZone);
  }

  /** The school of a public address. Opens its own door: call it outside of every transaction. @throws ProblemError 404 */
  async bySlug(slug: string): Promise<School> {
    return (await this.slugs.find(slug)) ?? absent();
  }

  /** Writes the settings of the open school that was read as `school.version`. @throws ProblemError 409 with the current settings */
  async change(school: School): Promise<School> {
    const { name, timeZone, languages, defaultLanguage, rules } = school;
    const result = await currentManager().createQueryBuilder().update(School)
      .set({ name, timeZone, languages, defaultLanguage, rules, version: () => 'version + 1' })
      .where('id = :id AND version = :version', { id: currentSchoolId(), version: school.version }).execute();
    const current = await this.current();
    if (result.affected === 0) throw stale(settingsOf(current));
    return current;
  }
}

export const settingsOf = ({ slug, name, timeZone, languages, defaultLanguage, rules, version }: School) =>
  ({ slug, name, timeZone, languages, defaultLanguage, rules, version });

function absent(): never {
  throw notFound();
}
