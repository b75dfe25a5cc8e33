export type ConsentState = 'not-needed' | 'given' | 'missing';

export interface DatedConsent {
  readonly givenOn: string;
  readonly withdrawnOn: string | null;
}

/**
 * Whether a guardian's consent stands where the school's rule asks for one.
 *
 * @param birthDate null, unknown, counts as under age
 * @param consentAge years below which consent is asked for; 0 asks for none
 * @param today the date in the school's zone
 */
export function consentState(birthDate: string | null, consentAge: number, consents: readonly DatedConsent[], today: string): ConsentState {
  if (consentAge === 0 || (birthDate !== null && ageOn(birthDate, today) >= consentAge)) return 'not-needed';
  return consents.some(one => isInForce(one, today)) ? 'given' : 'missing';
}

/** A consent counts from the day it was given to the day before it was withdrawn. */
export const isInForce = ({ givenOn, withdrawnOn }: DatedConsent, today: string): boolean => givenOn <= today && (withdrawnOn === null || withdrawnOn > today);

/** Full years on a day. Who was born on 29 February is a year older on 1 March of a common year. */
export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return today.slice(5) >= birthDate.slice(5) ? years : years - 1;
}
