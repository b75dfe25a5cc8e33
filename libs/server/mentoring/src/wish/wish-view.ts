import { Injectable } from '@nestjs/common';
import type { MatchWish as View } from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import type { MatchWish } from './match-wish';

/** The wish of a student who has said nothing yet. */
export const NOTHING_SAID: View = { occupations: [], languages: [], times: [], goal: '', meeting: 'either', place: '', studies: [], gender: null, filledBy: null, version: 0 };

/** A wish as it crosses the wire, with the name of whoever wrote it on the student's behalf. */
@Injectable()
export class WishViews {
  constructor(private readonly members: MemberNames) {}

  async one(wish: MatchWish | null): Promise<View> {
    if (!wish) return NOTHING_SAID;
    const names = await this.members.of(wish.filledBy ? [wish.filledBy] : []);
    return { ...wish, filledBy: wish.filledBy && (names.get(wish.filledBy) ?? '') };
  }
}
