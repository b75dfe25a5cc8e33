/** Nine digits and more, however they are parted, or eight after a plus; a date has fewer. */
const NUMBER = /\+\d(?:[\s().\-/]{0,2}\d){7,}|\d(?:[\s().\-/]{0,2}\d){8,}/g;

/** What looks like a phone number in a text, as it is written there. */
export const phoneNumbersIn = (text: string): string[] => text.match(NUMBER) ?? [];

/** The text without that number, and without the gap that it leaves. */
export const without = (text: string, number: string): string => text.replace(number, '').replace(/ +([.,;!?])/g, '$1').replace(/ {2,}/g, ' ').trim();
