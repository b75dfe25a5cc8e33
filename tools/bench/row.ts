/** One line of the benchmark's table. `ratio` compares with another line of the same run, since the machines are noisy. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly note?: string;
}
