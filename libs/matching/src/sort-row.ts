/** Gaps after Sedgewick (1986). */
const GAPS = [146305, 64769, 36289, 16001, 8929, 3905, 2161, 929, 505, 209, 109, 41, 19, 5, 1];

/** Shell sort, by key, of the (key, pair) entries from offset `from` to `to`. */
export function sortRow(pairs: Int32Array, from: number, to: number): void {
  let turn = 0;
  while (2 * GAPS[turn]! >= to - from && GAPS[turn]! > 1) turn++;
  for (; turn < GAPS.length; turn++) {
    const gap = 2 * GAPS[turn]!;
    for (let at = from + gap; at < to; at += 2) {
      const key = pairs[at]!;
      if (pairs[at - gap]! <= key) continue;
      const pair = pairs[at + 1]!;
      let hole = at;
      do {
        pairs[hole] = pairs[hole - gap]!;
        pairs[hole + 1] = pairs[hole - gap + 1]!;
        hole -= gap;
      } while (hole - gap >= from && pairs[hole - gap]! > key);
      pairs[hole] = key;
      pairs[hole + 1] = pair;
    }
  }
}
