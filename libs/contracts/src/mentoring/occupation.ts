import { z } from 'zod';
import { localised } from '../shared/fields';

/** An ISCO-08 unit group, four digits. */
export const occupationCode = z.string().regex(/^\d{4}$/);
export const occupation = z.object({ code: occupationCode, name: localised }).meta({ id: 'Occupation' });
export type Occupation = z.infer<typeof occupation>;

/** A wider group, one to three digits: the first digits of the codes that it holds. */
export const occupationGroup = z.object({ code: z.string().regex(/^\d{1,3}$/), name: localised }).meta({ id: 'OccupationGroup' });
export type OccupationGroup = z.infer<typeof occupationGroup>;

export const occupationQuery = z.object({ text: z.string().max(80).default('') });
export type OccupationQuery = z.infer<typeof occupationQuery>;

export const spokenLanguage = z.enum(['rw', 'en', 'fr', 'sw']);
/** One to four languages, each once. */
export const spokenLanguages = z.array(spokenLanguage).min(1).max(4).refine(isDistinct, { params: { code: 'twice' } });
export type SpokenLanguage = z.infer<typeof spokenLanguage>;

export const availability = z.enum(['lunch', 'after-school', 'evening', 'saturday-morning', 'sunday']);
/** One to five times of the week, each once. */
export const availabilities = z.array(availability).min(1).max(5).refine(isDistinct, { params: { code: 'twice' } });
export type Availability = z.infer<typeof availability>;

export function isDistinct(list: readonly string[]): boolean {
  return new Set(list).size === list.length;
}
