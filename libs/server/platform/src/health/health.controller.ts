import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../access/access';
import { Database } from '../database/database';

/** For whatever keeps the processes alive. Says nothing about any school. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. */
  @Get('live') @Public()
  live() {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers. */
  @Get('ready') @Public()
  async ready() {
    if (!(await this.database.answers())) throw new ServiceUnavailableException();
    return { status: 'ok' };
  }
}
