/** The beginning of a text, at most `length` UTF-16 units, never half a character: PostgreSQL refuses half of one. */
export const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
