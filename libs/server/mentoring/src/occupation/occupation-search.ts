import type { Occupation } from '@tendril/contracts';
import { everydayWords } from './everyday-words';
import { occupations } from './occupation';

/** Search words by unit group, besides the product's own. */
export type SearchWords = Readonly<Record<string, readonly string[]>>;

const MOST = 20;

/** Case and accents say nothing; apostrophes and hyphens part words. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

interface Entry {
  readonly occupation: Occupation;
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Finds occupations by what people call them, in any of the three languages. */
export class OccupationSearch {
  private readonly entries: readonly Entry[];

  constructor(more: SearchWords = {}) {
    this.entries = occupations.map(occupation => ({
      occupation, names: Object.values(occupation.name).map(plain), words: [...(everydayWords[occupation.code] ?? []), ...(more[occupation.code] ?? [])].map(plain),
    }));
  }

  /** The best first, at most twenty: a name, a name that begins so, a search word, a word that begins so. */
  find(text: string): Occupation[] {
    const sought = plain(text);
    if (sought === '') return [];
    return this.entries.map(entry => ({ entry, rank: rankOf(entry, sought) })).filter(({ rank }) => rank > 0)
      .sort((one, other) => other.rank - one.rank || one.entry.occupation.code.localeCompare(other.entry.occupation.code))
      .slice(0, MOST).map(({ entry }) => entry.occupation);
  }
}

function rankOf({ names, words }: Entry, sought: string): number {
  if (names.includes(sought)) return 6;
  if (names.some(name => name.startsWith(sought))) return 5;
  if (words.includes(sought)) return 4;
  if (names.some(name => name.includes(` ${sought}`))) return 3;
  if (words.some(word => word.startsWith(sought))) return 2;
  const parts = sought.split(' ');
  return parts.every(part => [...names, ...words].some(text => ` ${text}`.includes(` ${part}`))) ? 1 : 0;
}
