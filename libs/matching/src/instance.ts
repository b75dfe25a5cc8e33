/** Students in rows, mentors in columns; sparse eligible pairs in compressed rows. */
export interface Instance {
  readonly students: number;
  readonly mentors: number;
  /** students + 1 offsets into `mentor` and `score`. */
  readonly rowStart: Int32Array;
  /** Column of each pair, strictly ascending within a row. */
  readonly mentor: Int32Array;
  /** 0 to 1000 for each pair. */
  readonly score: Int32Array;
  /** Places of each mentor, 0 to `MAX_CAPACITY`. */
  readonly capacity: Int32Array;
  /** 1 for a student who was never matched before, else 0: the second objective. */
  readonly priority: Uint8Array;
  /** Pairs that must stand. Each must be eligible. */
  readonly pins?: readonly Pair[];
  /** Pairs that must not. A pair that is not eligible anyway may be listed. */
  readonly forbidden?: readonly Pair[];
}

export type Pair = readonly [student: number, mentor: number];

/** `squared-shortfall` counts a pair of score s as 1000 − (1000 − s)² / 1000, rounded, which lifts the worst matches first. */
export type Fairness = 'total' | 'squared-shortfall';

export interface Options {
  readonly fairness?: Fairness;
  /** Called now and then with rows done and rows in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked as often as progress is told; true ends the computation with `Cancelled`. */
  readonly shouldStop?: () => boolean;
}

export const MAX_SCORE = 1000;
export const MAX_CAPACITY = 10_000;
export const MAX_MENTORS = 1 << 20;
export const MAX_STAY_BONUS = 1000;
