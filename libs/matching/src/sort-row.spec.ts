import fc from 'fast-check';
import { sortRow } from './sort-row';

const entries = fc.array(fc.tuple(fc.integer({ min: -3000, max: 3000 }), fc.nat()), { maxLength: 300 });
const columnsOf = (pairs: Int32Array, from: number, to: number) => Array.from({ length: (to - from) / 2 }, (_, at) => [pairs[from + 2 * at]!, pairs[from + 2 * at + 1]!] as const);

test('leaves ascending lower bounds of the keys, with every pair, and the other rows as they were', () => {
  fc.assert(fc.property(entries, (row) => {
    const pairs = Int32Array.from([7, 8, ...row.flat(), 9, 10]);
    const end = pairs.length - 2;
    sortRow(pairs, 2, end);
    const sorted = columnsOf(pairs, 2, end);
    expect(sorted.map(([key]) => key)).toEqual(sorted.map(([key]) => key).sort((a, b) => a - b));
    expect(sorted.map(([, pair]) => pair).sort()).toEqual(row.map(([, pair]) => pair).sort());
    const keys = new Map<number, number>();
    for (const [key, pair] of row) keys.set(pair, Math.max(key, keys.get(pair) ?? -Infinity));
    for (const [bound, pair] of sorted) expect(bound).toBeLessThanOrEqual(keys.get(pair)!);
    expect([...pairs.subarray(0, 2), ...pairs.subarray(end)]).toEqual([7, 8, 9, 10]);
  }));
});

test('keeps keys of one score apart to within a bucket', () => {
  const pairs = Int32Array.from([1000, 1, 0, 2, 500, 3, 501, 4]);
  sortRow(pairs, 0, 8);
  expect(columnsOf(pairs, 0, 8)).toEqual([[0, 2], [496, 3], [496, 4], [1000, 1]]);
});
