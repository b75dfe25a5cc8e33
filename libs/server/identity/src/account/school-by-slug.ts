import { Injectable } from '@nestjs/common';
import { currentManager, Tenancy } from '@tendril/platform';
import { School } from '../school/school';

/** Finds the school that a public address names, before any school is open. */
@Injectable()
export class SchoolBySlug {
  constructor(private readonly tenancy: Tenancy) {}

  async find(slug: string): Promise<School | null> {
    return this.tenancy.asInstallation('a public address carries the slug, and no school is open yet', () =>
      currentManager().getRepository(School).findOneBy({ slug }));
  }
}
