import { availability, spokenLanguage, studyField, type Gender, type MeetingMode } from '@tendril/contracts';
import { commonPoints, goalPoints, PERCENT_BY_ORDER, PERCENT_BY_PLACE, PERCENT_BY_STUDY, percentOf, sharesOf } from './scoring';
import type { FrozenInputs } from './frozen-inputs';

/** Numbers for the database: sets of codes as bits, ISCO-08 codes as integers, places by number; lists side by side. */
export interface CodedInputs {
  readonly students: Record<'first' | 'second' | 'third' | 'languages' | 'enoughLanguages' | 'times' | 'enoughTimes' | 'firstStudy' | 'studies' | 'modes' | 'place' | 'gender', number[]>;
  readonly mentors: Record<'occupation' | 'languages' | 'times' | 'studied' | 'modes' | 'place' | 'gender', number[]>;
  /** Points by what two have in common, so that the database rounds nothing. */
  readonly points: { readonly goal: number[]; readonly languages: number[]; readonly times: number[]; readonly study: number[]; readonly place: number[] };
}

/** No wish: a number that shares no digit with a code. */
const NO_WISH = -100_000;
const NEARNESS = ['unit-group', 'minor', 'sub-major', 'major'] as const;

const bitsOf = (all: readonly string[]) => (some: readonly string[]) => some.reduce((mask, one) => mask | (1 << all.indexOf(one)), 0);
const languageBits = bitsOf(spokenLanguage.options);
const timeBits = bitsOf(availability.options);
const studyBits = bitsOf(studyField.options);
const MODES: Record<MeetingMode, number> = { 'in-person': 1, 'online': 2, 'either': 3 };
const GENDERS: Record<Gender, number> = { female: 1, male: 2 };
const bitCount = (mask: number): number => mask.toString(2).replaceAll('0', '').length;

export function coded({ students, mentors, rules }: FrozenInputs): CodedInputs {
  const shares = sharesOf(rules.weights);
  const places = new Map<string, number>([['', 0]]);
  const placeOf = (place: string) => places.get(place) ?? (places.set(place, places.size), places.size - 1);
  // Without the rule everybody has both bits, and the database asks nothing.
  const genderOf = (gender: Gender | null) => (!rules.sameGenderOnly ? 3 : gender ? GENDERS[gender] : 0);
  const wish = (order: number) => students.map(one => (one.occupations[order] === undefined ? NO_WISH : Number(one.occupations[order])));
  return {
    students: {
      first: wish(0), second: wish(1), third: wish(2),
      languages: students.map(one => languageBits(one.languages)), enoughLanguages: students.map(one => Math.min(2, one.languages.length)),
      times: students.map(one => timeBits(one.times)), enoughTimes: students.map(one => Math.min(2, one.times.length)),
      firstStudy: students.map(one => studyBits(one.studies.slice(0, 1))), studies: students.map(one => studyBits(one.studies)),
      modes: students.map(one => MODES[one.meeting]), place: students.map(one => placeOf(one.place)), gender: students.map(one => genderOf(one.gender)),
    },
    mentors: {
      occupation: mentors.map(one => Number(one.occupation)), languages: mentors.map(one => languageBits(one.languages)), times: mentors.map(one => timeBits(one.times)),
      studied: mentors.map(one => studyBits(one.studied)), modes: mentors.map(one => MODES[one.meeting]), place: mentors.map(one => placeOf(one.place)),
      gender: mentors.map(one => genderOf(one.gender)),
    },
    points: {
      goal: PERCENT_BY_ORDER.flatMap((_, order) => NEARNESS.map(near => goalPoints(near, order, shares.goal))),
      languages: byCommonBits(spokenLanguage.options.length, shares.language),
      times: byCommonBits(availability.options.length, shares.times),
      // A student who named no field has full points by the first of the two.
      study: [percentOf(shares.study, PERCENT_BY_STUDY.first), percentOf(shares.study, PERCENT_BY_STUDY.another)],
      place: (['near', 'unknown', 'far', 'online'] as const).map(how => percentOf(shares.place, PERCENT_BY_PLACE[how])).concat(shares.place),
    },
  };
}

/** Points by the bits in common, first for a student who named one, then for one who named more. */
function byCommonBits(bits: number, of: number): number[] {
  return [1, 2].flatMap(wished => Array.from({ length: 1 << bits }, (_, mask) => commonPoints(bitCount(mask), wished, of)));
}
