import type { ExerciseRow } from '@tendril/contracts';
import type { Language } from '@tendril/ui';

/** The parts of the library: what can be given, what is being written or has changes that are not published, and what is no longer offered. */
export type Part = 'published' | 'drafts' | 'retired';

const IN_PART: Record<Part, (one: ExerciseRow) => boolean> = {
  published: ({ state }) => state === 'published',
  drafts: ({ state, changed }) => state === 'draft' || changed,
  retired: ({ state }) => state === 'retired',
};

export const inPart = (all: readonly ExerciseRow[], part: Part): ExerciseRow[] => all.filter(IN_PART[part]);

/** Those whose title or purpose has every word that is sought, in any order and without regard to accents and case. */
export function sought(all: readonly ExerciseRow[], text: string, language: Language): ExerciseRow[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return all.filter(({ title, purpose }) => {
    const where = plain(`${title[language]} ${purpose[language]}`);
    return words.every((word) => where.includes(word));
  });
}

/** A text of a draft may wait in the reader's language: then in the first that is written. */
export const written = (text: Readonly<Record<Language, string>>, language: Language): string => [text[language], text.en, text.fr, text.rw].find((one) => one.trim()) ?? '';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
