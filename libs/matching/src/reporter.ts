import { Cancelled } from './errors';
import type { Options } from './instance';

const ROWS_BETWEEN_REPORTS = 256;

/** Tells progress and asks whether to stop, every few rows. */
export class Reporter {
  private done = 0;

  constructor(private readonly options: Options, private readonly total: number) {}

  /** Works on rows 0 to count - 1. Throws Cancelled. */
  each(count: number, work: (row: number) => void): void {
    for (let row = 0; row < count; row++) {
      if (row % ROWS_BETWEEN_REPORTS === 0) this.report(this.done + row);
      work(row);
    }
    this.done += count;
    this.report(this.done);
  }

  private report(done: number): void {
    if (this.options.shouldStop?.()) throw new Cancelled();
    this.options.onProgress?.(done, this.total);
  }
}
