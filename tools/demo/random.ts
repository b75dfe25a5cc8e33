export type Random = () => number;

/** A small seeded generator, so that the demonstration is the same each time (Mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A whole number, both ends included. */
export const between = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));

/** Some of a list, each once, in the list's order. */
export function some<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = list.map((one, place) => ({ one, place, key: random() }));
  return left.sort((a, b) => a.key - b.key).slice(0, count).sort((a, b) => a.place - b.place).map(({ one }) => one);
}

/** Draws by weight: `choose(random, { often: 8, seldom: 1 })`. */
export function choose<Key extends string>(random: Random, weights: Readonly<Record<Key, number>>): Key {
  const entries = Object.entries(weights) as [Key, number][];
  let rest = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of entries) if ((rest -= weight) < 0) return key;
  return (entries.at(-1) as [Key, number])[0];
}
