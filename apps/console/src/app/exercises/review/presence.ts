import { effect, inject, Signal, signal } from '@angular/core';
import type { ReviewPresence } from '@tendril/contracts';
import { ReviewsClient } from '@tendril/api-client';

/** `reviewed` is undefined until it is known. */
type Presence = Omit<ReviewPresence, 'reviewed'> & { readonly reviewed: boolean | undefined };

/** A lease lasts 25 s: one call may be lost. */
const EVERY = 10_000;
const UNKNOWN: Presence = { others: [], reviewed: undefined };

/** Says, while the screen shows a submission, that the member reads it, and tells who else does. Call it in an injection context. */
export function presenceAt(submissionId: () => string): Signal<Presence> {
  const client = inject(ReviewsClient);
  const seen = signal(UNKNOWN);
  effect((onCleanup) => {
    const id = submissionId();
    let here = true;
    const come = () => client.come(id).then((now) => { if (here) seen.set(now); }, () => undefined);
    seen.set(UNKNOWN);
    void come();
    const timer = setInterval(() => void come(), EVERY);
    onCleanup(() => {
      here = false;
      clearInterval(timer);
      void client.go(id).catch(() => undefined);
    });
  });
  return seen.asReadonly();
}
