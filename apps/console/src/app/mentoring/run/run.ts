import { Component, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchRunView, Progress as RunProgress } from '@tendril/contracts';
import { address, followProgress } from '@tendril/api-client';
import { Empty, injectErrorText, injectText, Notice, Panel, Skeleton, useShortcuts } from '@tendril/ui';
import { ChoiceButtons } from './choice-buttons';
import { Comparing } from './comparing';
import { PairChoices } from './pair-choices';
import { PairDetails } from './pair-details';
import { PairList } from './pair-list';
import { Pairs } from './pairs';
import { RunAgain } from './run-again';
import { RunHead } from './run-head';
import { RunPlace } from './run-place';
import { RunSaid } from './said';
import { RunStore } from './run-store';
import { Solving } from './solving';
import { Unmatched } from './unmatched';
import { WhatIf } from './what-if';

/** Why a run came to no answer; whatever else it was, it was unexpected. */
const FAILURES = ['certificate', 'inputs'];

/** One match run: its progress while it solves, then the proposed pairs, who stayed without one and why, and publishing. */
@Component({
  selector: 'td-run',
  imports: [ChoiceButtons, Comparing, Empty, Notice, PairDetails, Pairs, Panel, RouterLink, RunHead, RunSaid, Skeleton, Solving, Unmatched, WhatIf],
  providers: [RunPlace, RunStore, PairList, PairChoices, RunAgain],
  host: { class: 'work run' },
  templateUrl: './run.html',
})
export class Run {
  readonly id = input.required<string>();

  protected readonly store = inject(RunStore);
  protected readonly place = inject(RunPlace);
  protected readonly list = inject(PairList);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly progress = signal<RunProgress>({ state: 'solving', done: 0, total: 0 });

  constructor() {
    effect(() => this.store.id.set(this.id()));
    effect((onCleanup) => {
      if (this.store.state() !== 'solving') return;
      const again = () => this.store.run.reload();
      const following = followProgress<RunProgress>(address('match-runs/' + this.id()), ({ state }) => state !== 'solving').subscribe({
        next: (now) => this.progress.set(now), error: again, complete: again,
      });
      onCleanup(() => following.unsubscribe());
    });
    useShortcuts({ key: 'Escape', label: 'matching.closePair', run: () => this.place.close() });
  }

  protected failureOf({ failure }: MatchRunView): string {
    return FAILURES.find((one) => one === failure) ?? 'unexpected';
  }

  protected isWithoutWishes({ unmatched }: MatchRunView): boolean {
    return unmatched.every(({ reason }) => reason === 'no-wish');
  }
}
