export interface Prices {
  readonly studentPrice: Int32Array;
  readonly mentorPrice: Int32Array;
}

/** Who goes to whom, and the prices that say why; pinned students and closed mentors still left out. */
export interface Matching {
  readonly mentorOf: Int32Array;
  readonly prices: Prices;
}
