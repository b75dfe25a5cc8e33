import { Controller, Get, Header, Query } from '@nestjs/common';
import { listOf, occupation, occupationGroup, occupationQuery, type OccupationQuery } from '@tendril/contracts';
import { Answers, Public } from '@tendril/platform';
import { occupationGroups, occupations } from './occupation';
import { OccupationSearch } from './occupation-search';

@Controller('occupations')
export class OccupationController {
  constructor(private readonly search: OccupationSearch) {}

  @Get() @Public() @Header('cache-control', 'public, max-age=86400') @Answers(listOf(occupation))
  list() {
    return { items: occupations, next: null };
  }

  @Get('groups') @Public() @Header('cache-control', 'public, max-age=86400') @Answers(listOf(occupationGroup))
  listGroups() {
    return { items: occupationGroups, next: null };
  }

  @Get('search') @Public() @Header('cache-control', 'public, max-age=3600') @Answers(listOf(occupation))
  find(@Query({ schema: occupationQuery }) { text }: OccupationQuery) {
    return { items: this.search.find(text), next: null };
  }
}
