import { Service } from '@angular/core';

/** What a reviewer has put down about a submission. */
export interface HalfDone {
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string;
  /** Comments of the bank that are in it. */
  readonly inserted: readonly string[];
}

const NOTHING: HalfDone = { scores: {}, comment: '', inserted: [] };

/** Reviews that were begun, kept while the page is open: looking at the next piece and taking a review back lose nothing. */
@Service()
export class HalfDoneReviews {
  private readonly all = new Map<string, HalfDone>();

  of(submissionId: string): HalfDone {
    return this.all.get(submissionId) ?? NOTHING;
  }

  keep(submissionId: string, review: HalfDone): void {
    this.all.set(submissionId, review);
  }
}
