import { inject, Service } from '@angular/core';
import { DraftStore } from '@tendril/session/drafts';

/** What a reviewer has put down about a submission. */
export interface HalfDone {
  readonly scores: Readonly<Record<string, number>>;
  readonly comment: string;
  /** Comments of the bank that are in it. */
  readonly inserted: readonly string[];
}

export const NOTHING: HalfDone = { scores: {}, comment: '', inserted: [] };

const thing = (submissionId: string): string => 'review:' + submissionId;

/**
 * Reviews that were begun, kept on this device for the member who writes them until they are sent or the member signs out: looking at the next piece, taking
 * a review back, a reload and a session that ends lose nothing. One act waits for the one before.
 */
@Service()
export class HalfDoneReviews {
  private readonly drafts = inject(DraftStore);
  private last: Promise<unknown> = Promise.resolve();

  of(submissionId: string): Promise<HalfDone> {
    return this.next(async () => (await this.drafts.read<HalfDone>(thing(submissionId)))?.value, NOTHING);
  }

  async keep(submissionId: string, review: HalfDone): Promise<void> {
    await this.next(() => this.drafts.write(thing(submissionId), review, 0), undefined);
  }

  async remove(submissionId: string): Promise<void> {
    await this.next(() => this.drafts.remove(thing(submissionId)), undefined);
  }

  /** A device that keeps nothing does not stop a review. */
  private next<T>(act: () => Promise<T | undefined>, otherwise: T): Promise<T> {
    const done = this.last.then(act).then((value) => value ?? otherwise, () => otherwise);
    this.last = done;
    return done;
  }
}
