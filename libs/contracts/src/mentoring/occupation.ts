import { z } from 'zod';
import { localised } from '../shared/fields';

/** An ISCO-08 unit group, four digits. */
export const occupationCode = z.string().regex(/^\d{4}$/);
export const occupation = z.object({ code: occupationCode, name: localised }).meta({ id: 'Occupation' });
export type Occupation = z.infer<typeof occupation>;

export const spokenLanguage = z.enum(['rw', 'en', 'fr', 'sw']);
export type SpokenLanguage = z.infer<typeof spokenLanguage>;

export const availability = z.enum(['lunch', 'after-school', 'evening', 'saturday-morning', 'sunday']);
export type Availability = z.infer<typeof availability>;
