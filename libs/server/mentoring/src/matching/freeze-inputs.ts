import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StudentDirectory } from '@tendril/identity';
import { MatchExclusions } from '../exclusion/match-exclusion.repository';
import { Mentors } from '../mentor/mentor.repository';
import { Mentorships } from '../mentorship/mentorship.repository';
import { MatchRulesHistory } from '../rules/match-rules.repository';
import type { MatchWish } from '../wish/match-wish';
import { MatchWishes } from '../wish/match-wish.repository';
import { shuffled, type Choices, type FrozenInputs, type FrozenStudent } from './frozen-inputs';
import { samePlace } from './scoring';

/** Who may be matched today, on either side. Whoever may not is named with the reason, or has a mentor already. */
@Injectable()
export class FreezeInputs {
  constructor(
    private readonly directory: StudentDirectory, private readonly wishes: MatchWishes, private readonly mentors: Mentors, private readonly mentorships: Mentorships,
    private readonly rules: MatchRulesHistory, private readonly exclusions: MatchExclusions,
  ) {}

  /** @param seed another one may choose otherwise between equally good answers */
  async run(today: string, choices: Choices = { pins: [], bans: [] }, seed = randomInt(0x7fffffff)): Promise<FrozenInputs> {
    const { version: _, ...rules } = await this.rules.current();
    const everMatched = await this.mentorships.everMatched();
    const wishes = await this.wishes.byStudent();
    const students: FrozenStudent[] = [];
    const leftOut: FrozenInputs['leftOut'][number][] = [];
    const seen = new Set(await this.mentorships.matchedStudents());
    for (const { id, consent } of await this.directory.matchable(today)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const wish = wishes.get(id);
      if (!wish) leftOut.push({ id, reason: 'no-wish' });
      else if (consent === 'missing') leftOut.push({ id, reason: 'no-consent' });
      else if (rules.sameGenderOnly && !wish.gender) leftOut.push({ id, reason: 'no-gender' });
      else students.push(frozen(wish, !everMatched.has(id), rules.sameGenderOnly));
    }
    const mentors = (await this.mentors.withFreePlaces(today)).map(({ id, occupation, languages, times, studied, meeting, place, gender, capacity, students: taken }) =>
      ({ id, occupation, languages, times, studied, meeting, place: samePlace(place), gender: rules.sameGenderOnly ? gender : null, places: capacity - taken }));
    const forbidden = (await this.exclusions.forbidden()).map(({ studentId, mentorId }) => [studentId, mentorId] as const);
    return { seed, rules, students: shuffled(students, seed), mentors, forbidden, ...kept(choices, students, mentors), leftOut, absent: await this.mentors.absent(today) };
  }
}

/** Choices about people who cannot be matched any more fall away. */
function kept({ pins, bans }: Choices, students: readonly { readonly id: string }[], mentors: readonly { readonly id: string }[]): Choices {
  const here = new Set([...students, ...mentors].map(one => one.id));
  const both = ([student, mentor]: FrozenInputs['pins'][number]) => here.has(student) && here.has(mentor);
  return { pins: pins.filter(both), bans: bans.filter(both) };
}

function frozen({ studentId, occupations, languages, times, studies, meeting, place, gender }: MatchWish, first: boolean, withGender: boolean): FrozenStudent {
  return { id: studentId, occupations, languages, times, studies, meeting, place: samePlace(place), gender: withGender ? gender : null, first };
}
