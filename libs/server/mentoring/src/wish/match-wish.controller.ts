import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { idOf, matchWish, saveMatchWish, type SaveMatchWish as WishBody } from '@tendril/contracts';
import { StudentReach } from '@tendril/identity';
import { Access, Answers, Audit, currentActor } from '@tendril/platform';
import { MatchWishes } from './match-wish.repository';
import { SaveMatchWish } from './save-match-wish';
import { WishViews } from './wish-view';

@Controller()
export class MatchWishController {
  constructor(
    private readonly wishes: MatchWishes, private readonly save: SaveMatchWish, private readonly views: WishViews, private readonly reach: StudentReach, private readonly audit: Audit,
  ) {}

  @Get('my/match-wish') @Access('my-match:wish') @Answers(matchWish)
  async get() {
    return this.views.one(await this.wishes.ofStudent(currentActor().membershipId));
  }

  @Put('my/match-wish') @Access('my-match:wish') @Answers(matchWish)
  async put(@Body({ schema: saveMatchWish }) body: WishBody) {
    return this.views.one(await this.save.run(body));
  }

  @Get('students/:id/match-wish') @Access('match-wish:fill') @Answers(matchWish)
  async look(@Param('id', { schema: idOf('student') }) id: string) {
    await this.reach.require(id);
    await this.audit.record('match-wish.seen', id);
    return this.views.one(await this.wishes.ofStudent(id));
  }

  @Put('students/:id/match-wish') @Access('match-wish:fill') @Answers(matchWish)
  async fillIn(@Param('id', { schema: idOf('student') }) id: string, @Body({ schema: saveMatchWish }) body: WishBody) {
    return this.views.one(await this.save.onBehalf(id, body));
  }
}
