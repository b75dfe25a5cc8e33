/** Without case and accents, and without space around it. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** From here on, the letters are found but not the words. */
const LOOSE = 6;

/**
 * How well a name fits what is sought, both made plain: 0 the name itself, then names that have it as a word, that begin with it, that have a word which
 * begins so, that hold it, whose words begin with the words sought in any order; undefined where it does not fit. With `loose` the letters in their order do.
 */
export function rankOf(name: string, sought: string, loose = false): number | undefined {
  const inside = ` ${words(name).join(' ')} `;
  const fits = [
    name === sought, inside.includes(` ${sought} `), name.startsWith(sought), inside.includes(` ${sought}`), name.includes(sought),
    words(sought).every((word) => inside.includes(` ${word}`)),
  ];
  if (fits.includes(true)) return fits.indexOf(true);
  return loose && holdsLetters(name, sought) ? LOOSE : undefined;
}

/** The things whose names fit, the best first; of two alike the one with the shorter name, and else the order before. */
export function ranked<T>(things: readonly T[], sought: string, nameOf: (thing: T) => string, loose = false): readonly T[] {
  const text = plain(sought);
  if (!text) return things;
  return things.flatMap((thing) => {
    const name = plain(nameOf(thing));
    const rank = rankOf(name, text, loose);
    return rank === undefined ? [] : [{ thing, rank, length: name.length }];
  }).sort((one, other) => one.rank - other.rank || one.length - other.length).map(({ thing }) => thing);
}

/** A letter is found where it begins a word, or right after the one before it. */
function holdsLetters(name: string, sought: string): boolean {
  const letters = [...sought.replace(/\s+/g, '')];
  const from = (place: number, at: number): boolean => {
    if (at === letters.length) return true;
    for (let next = place; next < name.length; next += 1) {
      const begins = next === 0 || !/[\p{L}\p{N}]/u.test(name[next - 1] ?? '');
      if (name[next] === letters[at] && (begins || (at > 0 && next === place)) && from(next + 1, at + 1)) return true;
    }
    return false;
  };
  return letters.length > 1 && from(0, 0);
}
