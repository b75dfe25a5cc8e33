import { Injectable } from '@nestjs/common';
import type { SaveMatchWish as Wish } from '@tendril/contracts';
import { StudentReach } from '@tendril/identity';
import { Audit, Clock, currentActor, stale } from '@tendril/platform';
import { refuseContactDetails } from '../contact-details';
import { requireOccupation } from '../occupation/occupation';
import type { MatchWish } from './match-wish';
import { MatchWishes } from './match-wish.repository';
import { NOTHING_SAID } from './wish-view';

/** A student says, or says again, what she looks for; or staff write it on her behalf. The next run reads it; a run that is under way keeps what it began with. */
@Injectable()
export class SaveMatchWish {
  constructor(private readonly wishes: MatchWishes, private readonly reach: StudentReach, private readonly audit: Audit, private readonly clock: Clock) {}

  /** The acting student's own. @throws ProblemError 400 beside a field, 409 with the current wish when it was changed meanwhile */
  run(body: Wish): Promise<MatchWish> {
    return this.save(currentActor().membershipId, body, null);
  }

  /** By staff, as the record says. @throws ProblemError 404 for a student out of reach, and as above */
  async onBehalf(studentId: string, body: Wish): Promise<MatchWish> {
    await this.reach.require(studentId);
    return this.save(studentId, body, currentActor().membershipId);
  }

  private async save(studentId: string, body: Wish, filledBy: string | null): Promise<MatchWish> {
    body.occupations.forEach((code, index) => requireOccupation(`occupations.${index}`, code));
    refuseContactDetails({ goal: body.goal, place: body.place ?? '' });
    const { version, meeting = 'either', place = '', studies = [], gender = null, ...said } = body;
    if (version > 0 && !(await this.wishes.ofStudent(studentId))) throw stale(NOTHING_SAID);
    const isFirst = await this.wishes.addFirst({ studentId, ...said, meeting, place, studies, gender, filledBy, savedAt: this.clock.now() });
    const wish = await this.wishes.requireOf(studentId);
    if (!isFirst) {
      this.wishes.expectVersion(wish, version);
      wish.say(body, filledBy, this.clock.now());
      await this.wishes.change(wish);
    }
    await this.audit.record('match-wish.saved', studentId, { onBehalf: filledBy !== null });
    return wish;
  }
}
