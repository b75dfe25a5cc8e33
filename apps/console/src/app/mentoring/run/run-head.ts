import { Component, computed, inject, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchRunView } from '@tendril/contracts';
import { MatchRunsClient } from '@tendril/api-client';
import { Formats, Icon, injectPlural, injectText, Pill, Toasts, useShortcuts } from '@tendril/ui';
import { Publishing } from './publishing';
import { RunAgain } from './run-again';
import { RunFacts } from './run-facts';
import { RunPlace } from './run-place';
import { RunState } from './run-state';
import { RunStore } from './run-store';
import { TakingBack } from './taking-back';

/** What a run is and what can be done with it as a whole. */
@Component({
  selector: 'td-run-head',
  imports: [Icon, Pill, Publishing, RouterLink, RunFacts, RunState, TakingBack],
  templateUrl: './run-head.html',
})
export class RunHead {
  protected readonly store = inject(RunStore);
  protected readonly place = inject(RunPlace);
  protected readonly client = inject(MatchRunsClient);
  protected readonly runAgain = inject(RunAgain);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  private readonly publishing = viewChild(Publishing);
  protected readonly isAnswered = computed(() => this.store.pairs() !== undefined);

  /** What the certificate says. A pin or a ban that the answer keeps to is part of it: without that another choice might be better. */
  protected readonly proof = computed(() => {
    const [facts, run] = [this.store.facts(), this.store.run.value()];
    if (!run?.proved) return { words: 'matching.notProved', hint: '' };
    const isBound = facts.pinned.size > 0 || facts.banned.size > this.store.standing().length;
    return isBound ? { words: 'matching.provedWith', hint: 'matching.provedWithHint' } : { words: 'matching.proved', hint: 'matching.provedHint' };
  });

  constructor() {
    useShortcuts(
      { key: 'p', label: 'matching.toPublish', run: () => this.publishing()?.ask() },
      { key: 'r', label: 'matching.runAgain', run: () => void this.runAgain.begin() },
      { key: 'c', label: 'matching.compare', run: () => this.beside('compare') },
      { key: 'w', label: 'matching.whatIf', run: () => this.beside('what-if') },
    );
  }

  /** What stands beside the list in place of a pair; the same once more takes it away. */
  protected beside(side: 'what-if' | 'compare'): void {
    const isThere = side === 'compare' ? this.store.other() : this.store.state() === 'proposed';
    if (isThere) this.place.go({ side: this.place.side() === side ? null : side, pair: null });
  }

  protected cancel(run: MatchRunView): Promise<unknown> {
    return this.end(() => this.client.cancel(run.id));
  }

  protected discard(run: MatchRunView): Promise<unknown> {
    return this.end(async () => {
      const ended = await this.client.discard(run.id);
      this.toasts.show(this.t('matching.discarded'));
      return ended;
    });
  }

  /** The same inputs once more: whether they give the same pairs. */
  protected async replay(run: MatchRunView): Promise<void> {
    this.store.said.set(undefined);
    const result = await this.store.act(() => this.client.replay(run.id));
    if (result) this.store.said.set({ kind: 'replay', result });
  }

  private async end(work: () => Promise<MatchRunView>): Promise<void> {
    const ended = await this.store.act(work);
    if (ended) this.store.run.set(ended);
  }
}
