import type { Availability, Gender, MatchWish, MeetingMode, SaveMatchWish, SpokenLanguage, StudyField } from '@tendril/contracts';
import { ApiError, MyMatchClient } from '@tendril/api-client';

const PLACES = [0, 1, 2];

/** What a student writes about the mentor she looks for; '' where she named no occupation, said no gender or no town. */
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

export const EMPTY: Wishes = { occupations: ['', '', ''], languages: [], times: [], goal: '', meeting: 'either', place: '', studies: [], gender: '' };

export const wishesOf = ({ occupations, languages, times, goal, meeting, place, studies, gender }: Omit<MatchWish, 'filledBy'>): Wishes =>
  ({ occupations: PLACES.map((at) => occupations[at] ?? ''), languages, times, goal, meeting, place, studies, gender: gender ?? '' });

export const bodyOf = ({ occupations, languages, times, goal, meeting, place, studies, gender }: Wishes, version: number): SaveMatchWish => ({
  occupations: occupations.filter(Boolean), languages: [...languages], times: [...times], goal, meeting: meeting || 'either', place, studies: [...studies], gender: gender || null, version,
});

/** Sends a wish that was kept on the device. @throws ApiError when it is not complete, or was changed elsewhere since */
export async function sendKeptWish(client: MyMatchClient, wishes: Wishes, base: number): Promise<void> {
  const body = bodyOf(wishes, base);
  if (!body.occupations.length || !body.languages.length || !body.times.length) throw new ApiError(400, 'invalid');
  await client.saveWish(body);
}
