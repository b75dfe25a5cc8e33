/** A text as the API keeps a line: plain single spaces, none at the ends. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
