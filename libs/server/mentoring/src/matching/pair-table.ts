/** Eligible pairs with their scores, student by student in the order of the frozen inputs, pruned to the best of each. */
export interface PairTable {
  /** students + 1 offsets into `mentor` and `score`. */
  readonly rowStart: Int32Array;
  /** Index of the mentor in the frozen inputs, ascending within a row. */
  readonly mentor: Int32Array;
  readonly score: Int32Array;
  /** For each student the best score among the pairs that were left out, -1 where none was. */
  readonly pruned: Int32Array;
}

/** One student's pairs. */
export interface PairRow {
  readonly mentors: readonly number[];
  readonly scores: readonly number[];
  readonly pruned: number;
}

export function tableOf(rows: readonly PairRow[]): PairTable {
  const rowStart = new Int32Array(rows.length + 1);
  for (const [row, { mentors }] of rows.entries()) rowStart[row + 1] = (rowStart[row] ?? 0) + mentors.length;
  const count = rowStart[rows.length] ?? 0;
  const table = { rowStart, mentor: new Int32Array(count), score: new Int32Array(count), pruned: Int32Array.from(rows, row => row.pruned) };
  for (const [row, { mentors, scores }] of rows.entries()) {
    table.mentor.set(mentors, rowStart[row]);
    table.score.set(scores, rowStart[row]);
  }
  return table;
}

export function rowsOf({ rowStart, mentor, score, pruned }: PairTable): PairRow[] {
  return Array.from(pruned, (best, row) => ({
    mentors: [...mentor.subarray(rowStart[row], rowStart[row + 1])], scores: [...score.subarray(rowStart[row], rowStart[row + 1])], pruned: best,
  }));
}

/** Bytes for keeping a table with its run: the number of students, then its arrays, 32 bits each, little-endian. */
export function toBytes({ rowStart, mentor, score, pruned }: PairTable): Buffer {
  const numbers = Int32Array.from([pruned.length, ...rowStart]);
  return Buffer.concat([numbers, mentor, score, pruned].map(array => Buffer.from(array.buffer, array.byteOffset, array.byteLength)));
}

/** @param bytes as `toBytes` made them */
export function fromBytes(bytes: Buffer): PairTable {
  const numbers = new Int32Array(new Uint8Array(bytes).buffer);
  const students = numbers[0] ?? 0;
  const rowStart = numbers.slice(1, students + 2);
  const count = rowStart[students] ?? 0;
  const from = students + 2;
  return { rowStart, mentor: numbers.slice(from, from + count), score: numbers.slice(from + count, from + 2 * count), pruned: numbers.slice(from + 2 * count) };
}
