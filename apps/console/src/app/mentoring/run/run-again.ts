import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { MatchRunsClient } from '@tendril/api-client';
import { nextName } from './next-name';
import { PairChoices } from './pair-choices';
import type { Pair } from './pair-filter';
import { RunStore } from './run-store';

/** A new calculation with the pins and bans of this one; it takes this one's place on the screen. */
@Injectable()
export class RunAgain {
  private readonly store = inject(RunStore);
  private readonly choices = inject(PairChoices);
  private readonly client = inject(MatchRunsClient);
  private readonly router = inject(Router);

  async begin(): Promise<void> {
    const run = this.store.run.value();
    if (run?.state !== 'proposed') return;
    const begun = await this.store.act(() => this.client.again(run.id, { name: nextName(run.name) }));
    if (begun) await this.router.navigate(['/matching', begun.id]);
  }

  /** The same without a pin that cannot be kept. */
  async without(pin: Pair): Promise<void> {
    if (await this.choices.put(pin, undefined)) await this.begin();
  }
}
