import type { Availability, Gender, MatchWish, MeetingMode, SaveMatchWish, SpokenLanguage, StudyField } from '@tendril/contracts';

export const SPOKEN = ['rw', 'en', 'fr', 'sw'] as const satisfies readonly SpokenLanguage[];
export const TIMES = ['lunch', 'after-school', 'evening', 'saturday-morning', 'sunday'] as const satisfies readonly Availability[];
export const MEETINGS = ['in-person', 'online', 'either'] as const satisfies readonly MeetingMode[];
export const STUDIES = ['health', 'education', 'computing', 'engineering', 'natural-sciences', 'business-law', 'social-sciences', 'arts', 'agriculture', 'services'] as const satisfies readonly StudyField[];
/** The last is for who says nothing. */
export const GENDERS = ['female', 'male', ''] as const satisfies readonly (Gender | '')[];

const PLACES = [0, 1, 2];
const MOST_STUDIES = 3;

/** A wish as a form holds it; '' where no occupation, gender or town was said. */
export interface Wishes {
  readonly occupations: readonly string[];
  readonly languages: readonly SpokenLanguage[];
  readonly times: readonly Availability[];
  readonly goal: string;
  readonly meeting: MeetingMode | '';
  readonly place: string;
  readonly studies: readonly StudyField[];
  readonly gender: Gender | '';
}

export const NO_WISHES: Wishes = { occupations: ['', '', ''], languages: [], times: [], goal: '', meeting: 'either', place: '', studies: [], gender: '' };

export const wishesOf = ({ occupations, languages, times, goal, meeting, place, studies, gender }: Omit<MatchWish, 'filledBy'>): Wishes =>
  ({ occupations: PLACES.map((at) => occupations[at] ?? ''), languages, times, goal, meeting, place, studies, gender: gender ?? '' });

export const bodyOf = ({ occupations, languages, times, goal, meeting, place, studies, gender }: Wishes, version: number): SaveMatchWish => ({
  occupations: occupations.filter(Boolean), languages: [...languages], times: [...times], goal, meeting: meeting || 'either', place, studies: [...studies], gender: gender || null, version,
});

/** Where the occupations at this place and before it are both named, they change places; else nothing does. */
export function movedUp(wishes: Wishes, place: number): Wishes {
  const [before, here] = [wishes.occupations[place - 1], wishes.occupations[place]];
  if (!before || !here) return wishes;
  return { ...wishes, occupations: wishes.occupations.map((one, at) => (at === place ? before : at === place - 1 ? here : one)) };
}

type Held<T> = { readonly value: () => T };

/** For the rules of a form: at least one of a list. */
export const someOf = ({ value }: Held<readonly string[]>) => (value().length ? undefined : { kind: 'choose_one' });

/** At least one occupation, each once. */
export function namedOnce({ value }: Held<readonly string[]>) {
  const chosen = value().filter(Boolean);
  if (chosen.length === 0) return { kind: 'choose_one' };
  return new Set(chosen).size === chosen.length ? undefined : { kind: 'twice' };
}

/** Three fields of study are the most. */
export const fewStudies = ({ value }: Held<readonly string[]>) => (value().length > MOST_STUDIES ? { kind: 'too_many', params: { max: MOST_STUDIES } } : undefined);
