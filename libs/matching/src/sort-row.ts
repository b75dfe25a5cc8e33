/** Buckets of 8 span 1024, the range of a score; what lies beyond shares the last one. */
const BUCKETS = 128, WIDTH_BITS = 3;
const offsets = new Int32Array(BUCKETS + 1);
let copy = new Int32Array(256);

/**
 * Brings the (key, pair) entries from offset `from` to `to` into buckets by key, in one counting pass. Each key becomes the
 * least of its bucket: keys then ascend and are still lower bounds, which is all that a scan asks of them.
 */
export function sortRow(pairs: Int32Array, from: number, to: number): void {
  const length = to - from;
  if (length > copy.length) copy = new Int32Array(2 * length);
  let least = 0x7fffffff;
  for (let at = from; at < to; at += 2) if (pairs[at]! < least) least = pairs[at]!;
  offsets.fill(0);
  for (let at = 0; at < length; at += 2) {
    const bucket = Math.min((pairs[from + at]! - least) >> WIDTH_BITS, BUCKETS - 1);
    copy[at] = bucket;
    copy[at + 1] = pairs[from + at + 1]!;
    offsets[bucket + 1]!++;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) offsets[bucket + 1]! += offsets[bucket]!;
  for (let at = 0; at < length; at += 2) {
    const bucket = copy[at]!;
    const place = from + 2 * offsets[bucket]!++;
    pairs[place] = least + (bucket << WIDTH_BITS);
    pairs[place + 1] = copy[at + 1]!;
  }
}
