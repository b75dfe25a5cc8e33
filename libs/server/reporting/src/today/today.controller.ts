import { Controller, Get } from '@nestjs/common';
import { today } from '@tendril/contracts';
import { Access, Agenda, Answers } from '@tendril/platform';

@Controller('today')
export class TodayController {
  constructor(private readonly agenda: Agenda) {}

  @Get() @Access('today:read') @Answers(today)
  async show() {
    return { sections: await this.agenda.collect() };
  }
}
