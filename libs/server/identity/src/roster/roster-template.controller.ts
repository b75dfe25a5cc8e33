import { Controller, Get, Header } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { Access } from '@tendril/platform';
import { rosterTemplate } from './write-csv';

@Controller('roster-template.csv')
export class RosterTemplateController {
  @Get()
  @Access('roster:import')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="tendril-roster.csv"')
  template(): string {
    return rosterTemplate();
  }
}
