import type { Availability, SpokenLanguage } from '@tendril/contracts';

export const SPOKEN: readonly SpokenLanguage[] = ['rw', 'en', 'fr', 'sw'];
export const TIMES: readonly Availability[] = ['lunch', 'after-school', 'evening', 'saturday-morning', 'sunday'];
