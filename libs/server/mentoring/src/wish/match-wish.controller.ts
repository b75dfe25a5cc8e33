import { Body, Controller, Get, Put } from '@nestjs/common';
import { matchWish, saveMatchWish, type MatchWish as Wish, type SaveMatchWish as WishBody } from '@tendril/contracts';
import { Access, Answers, currentActor } from '@tendril/platform';
import { MatchWishes } from './match-wish.repository';
import { SaveMatchWish } from './save-match-wish';

const NOTHING_SAID: Wish = { occupations: [], languages: [], times: [], goal: '', version: 0 };

@Controller('my/match-wish')
export class MatchWishController {
  constructor(private readonly wishes: MatchWishes, private readonly save: SaveMatchWish) {}

  @Get() @Access('my-match:wish') @Answers(matchWish)
  async get() {
    return (await this.wishes.ofStudent(currentActor().membershipId)) ?? NOTHING_SAID;
  }

  @Put() @Access('my-match:wish') @Answers(matchWish)
  put(@Body({ schema: saveMatchWish }) body: WishBody) {
    return this.save.run(body);
  }
}
