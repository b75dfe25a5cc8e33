import type { Role } from '@tendril/contracts';

/** Where a member works: staff in the console, a mentor in the application for mentors. */
export const placeOf = (role: Role, schoolSlug: string): string =>
  role === 'admin' || role === 'counsellor' ? '/console/today' : `/${role}/${schoolSlug}/home`;
