import { Injectable } from '@nestjs/common';
import type { SaveMatchWish as Wish } from '@tendril/contracts';
import { Audit, Clock, currentActor } from '@tendril/platform';
import { refuseContactDetails } from '../contact-details';
import { requireOccupation } from '../occupation/occupation';
import type { MatchWish } from './match-wish';
import { MatchWishes } from './match-wish.repository';

/** A student says, or says again, what she looks for. The next run reads it; a run that is under way keeps what it began with. */
@Injectable()
export class SaveMatchWish {
  constructor(private readonly wishes: MatchWishes, private readonly audit: Audit, private readonly clock: Clock) {}

  /** @throws ProblemError 400 beside a field, 409 with the current wish when it was changed meanwhile */
  async run(body: Wish): Promise<MatchWish> {
    body.occupations.forEach((code, index) => requireOccupation(`occupations.${index}`, code));
    refuseContactDetails({ goal: body.goal });
    const studentId = currentActor().membershipId;
    const { version, ...values } = body;
    const isFirst = await this.wishes.addFirst({ studentId, ...values, savedAt: this.clock.now() });
    const wish = await this.wishes.requireOf(studentId);
    if (!isFirst) {
      this.wishes.expectVersion(wish, version);
      wish.say(body, this.clock.now());
      await this.wishes.change(wish);
    }
    await this.audit.record('match-wish.saved', studentId);
    return wish;
  }
}
