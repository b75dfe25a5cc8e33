import { inject, Injectable } from '@angular/core';
import type { MatchChoice } from '@tendril/contracts';
import { MatchRunsClient } from '@tendril/api-client';
import { injectText, Toasts } from '@tendril/ui';
import type { Pair } from './pair-filter';
import { RunStore } from './run-store';

type Kind = MatchChoice['kind'];

/** Pins and bans of a run, each with its way back. */
@Injectable()
export class PairChoices {
  private readonly store = inject(RunStore);
  private readonly client = inject(MatchRunsClient);
  private readonly toasts = inject(Toasts);
  private readonly t = injectText();

  /** Pins or bans a pair; the same once more takes it back, the other one takes its place. */
  async turn(pair: Pair, kind: Kind): Promise<void> {
    const before = this.store.choiceOf(pair)?.kind;
    const after = before === kind ? undefined : kind;
    if (!(await this.put(pair, after))) return;
    const names = { student: pair.student.name, mentor: pair.mentor.name };
    const said = after ? this.t('matching.chosen.' + after, names) : this.t('matching.unchosen.' + kind, names);
    this.toasts.show(said, () => void this.put(pair, before));
  }

  /** Pinned, banned, or neither. @returns nothing where it was refused */
  put({ student, mentor }: Pair, kind: Kind | undefined): Promise<boolean | undefined> {
    const id = this.store.id();
    return this.store.act(async () => {
      const now = this.store.choiceOf({ student, mentor });
      if (now) {
        await this.client.takeBack(id, now.id);
        this.keep((all) => all.filter((one) => one.id !== now.id));
      }
      if (kind) {
        const made = await this.client.choose(id, { studentId: student.id, mentorId: mentor.id, kind });
        this.keep((all) => [...all, made]);
      }
      return true;
    });
  }

  /** What the server has taken is shown without asking again. */
  private keep(change: (all: readonly MatchChoice[]) => MatchChoice[]): void {
    this.store.choices.set({ items: change(this.store.choices.value()?.items ?? []), next: null });
  }
}
