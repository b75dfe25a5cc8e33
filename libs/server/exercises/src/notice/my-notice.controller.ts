import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { listOf, myNotice } from '@tendril/contracts';
import { Access, Answers, currentActor } from '@tendril/platform';
import { Notices } from './notice.repository';

@Controller('my/notices')
export class MyNoticeController {
  constructor(private readonly notices: Notices) {}

  @Get() @Access('my-assignment:work') @Answers(listOf(myNotice))
  async list() {
    return { items: await this.notices.of(currentActor().membershipId), next: null };
  }

  @Post('seen') @Access('my-assignment:work') @HttpCode(204)
  seen(): Promise<void> {
    return this.notices.markSeen(currentActor().membershipId);
  }
}
