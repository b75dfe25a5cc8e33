import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { MatchComparison, MatchRunView, WhatIf } from '@tendril/contracts';
import { ApiError, apiResource, List, MatchRulesClient } from '@tendril/api-client';
import { Formats, injectErrorText, injectPlural, injectText, Notice, Skeleton } from '@tendril/ui';
import { injectSigned } from '../signed';

/** So long nobody must have changed anything before it is tried. */
const PAUSE = 500;
const TRIABLE: readonly MatchRunView['state'][] = ['proposed', 'published', 'rolled-back'];

/** What the newest run would have been with these rules: how many more, and who would have another mentor. Nothing of it is kept. */
@Component({
  selector: 'td-preview',
  imports: [Notice, Skeleton],
  host: { class: 'preview', role: 'region', '[attr.aria-label]': "t('rules.preview')" },
  templateUrl: './preview.html',
})
export class Preview {
  /** Undefined while they cannot be tried. */
  readonly rules = input.required<WhatIf | undefined>();

  private readonly client = inject(MatchRulesClient);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly signed = injectSigned();
  protected readonly runs = apiResource<List<MatchRunView>>(() => 'match-runs');
  /** The newest first: the first whose pairs are known. */
  protected readonly run = computed(() => (this.runs.hasValue() ? this.runs.value().items.find(({ state }) => TRIABLE.includes(state)) : undefined));
  private readonly answer = signal<MatchComparison | undefined>(undefined);
  /** Nothing beside numbers that cannot be tried: the answer was to others. */
  protected readonly shown = computed(() => (this.rules() ? this.answer() : undefined));
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly trying = signal(false);

  constructor() {
    effect((onCleanup) => {
      const [run, rules] = [this.run(), this.rules()];
      if (!run || !rules) return;
      let current = true;
      const timer = setTimeout(() => void this.tryOn(run.id, rules, () => current), PAUSE);
      onCleanup(() => {
        current = false;
        clearTimeout(timer);
        this.trying.set(false);
      });
    });
  }

  /** Who would be affected, and how. */
  protected kindsOf({ differing, lost, gained }: MatchComparison) {
    return [{ kind: 'another', count: differing - lost - gained }, { kind: 'lost', count: lost }, { kind: 'gained', count: gained }];
  }

  private async tryOn(runId: string, { weights, sameGenderOnly, fairness }: WhatIf, isCurrent: () => boolean): Promise<void> {
    this.trying.set(true);
    try {
      const answer = await this.client.tryOn(runId, { weights, sameGenderOnly, fairness });
      if (!isCurrent()) return;
      this.answer.set(answer);
      this.refusal.set(undefined);
    } catch (failure) {
      if (!isCurrent()) return;
      this.answer.set(undefined);
      this.refusal.set(ApiError.from(failure));
    }
    this.trying.set(false);
  }
}
