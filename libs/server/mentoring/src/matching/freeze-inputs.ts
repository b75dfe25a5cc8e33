import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StudentDirectory } from '@tendril/identity';
import { Mentors } from '../mentor/mentor.repository';
import { Mentorships } from '../mentorship/mentorship.repository';
import { MatchWishes } from '../wish/match-wish.repository';
import { shuffled, type FrozenInputs, type FrozenStudent } from './frozen-inputs';
import { DEFAULT_WEIGHTS } from './scoring';

/** Who may be matched today, on either side. Whoever may not is named with the reason, or has a mentor already. */
@Injectable()
export class FreezeInputs {
  constructor(
    private readonly directory: StudentDirectory, private readonly wishes: MatchWishes, private readonly mentors: Mentors, private readonly mentorships: Mentorships,
  ) {}

  /** @param seed another one may choose otherwise between equally good answers */
  async run(today: string, seed = randomInt(0x7fffffff)): Promise<FrozenInputs> {
    const matched = await this.mentorships.matchedStudents();
    const everMatched = await this.mentorships.everMatched();
    const wishes = await this.wishes.byStudent();
    const students: FrozenStudent[] = [];
    const leftOut: FrozenInputs['leftOut'][number][] = [];
    const seen = new Set(matched);
    for (const { id, consent } of await this.directory.matchable(today)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const wish = wishes.get(id);
      if (!wish) leftOut.push({ id, reason: 'no-wish' });
      else if (consent === 'missing') leftOut.push({ id, reason: 'no-consent' });
      else students.push({ id, occupations: wish.occupations, languages: wish.languages, times: wish.times, first: !everMatched.has(id) });
    }
    const mentors = (await this.mentors.withFreePlaces(today)).map(({ id, occupation, languages, times, capacity, students: taken }) =>
      ({ id, occupation, languages, times, places: capacity - taken }));
    return { seed, weights: DEFAULT_WEIGHTS, students: shuffled(students, seed), mentors, leftOut };
  }
}
