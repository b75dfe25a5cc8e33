import { Controller, Get, Header } from '@nestjs/common';
import { listOf, occupation } from '@tendril/contracts';
import { Answers, Public } from '@tendril/platform';
import { occupations } from './occupation';

@Controller('occupations')
export class OccupationController {
  @Get() @Public() @Header('cache-control', 'public, max-age=86400') @Answers(listOf(occupation))
  list() {
    return { items: occupations, next: null };
  }
}
