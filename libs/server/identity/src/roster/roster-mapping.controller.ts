import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { rosterMapping, type RosterMappingView } from '@tendril/contracts';
import { Access, Answers, Audit } from '@tendril/platform';
import { MemberNames } from '../membership/member-names';
import { RosterMappings } from './roster-mapping.repository';

@Controller('roster-mapping')
export class RosterMappingController {
  constructor(private readonly mappings: RosterMappings, private readonly names: MemberNames, private readonly audit: Audit) {}

  @Get() @Access('roster:import') @Answers(rosterMapping)
  async show(): Promise<RosterMappingView> {
    const row = await this.mappings.current();
    if (!row) return { columns: {}, savedBy: null, savedAt: null };
    return { columns: row.columns, savedBy: (await this.names.of([row.savedBy])).get(row.savedBy) ?? null, savedAt: row.savedAt.toISOString() };
  }

  @Delete() @Access('roster:import') @HttpCode(204)
  async forget(): Promise<void> {
    await this.mappings.forget();
    await this.audit.record('roster-import.columns-forgotten', null);
  }
}
