import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, max, min, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { MatchComparison, MatchRunView, WhatIf as Question } from '@tendril/contracts';
import { MatchRulesClient, submitTo } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { injectErrorText, injectText } from '@tendril/ui';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';
import { PARTS } from '../rules/points';
import { isAllZero, mustWeigh } from '../rules/weights';
import { Difference } from './difference';
import { RunStore } from './run-store';

const PLACES_AT_MOST = 100;

/** What would come of other weights, rules or places. Nothing of it is kept; what is kept is changed among the school's rules. */
@Component({
  selector: 'td-what-if',
  imports: [...FORM, Combobox, Difference, RouterLink],
  templateUrl: './what-if.html',
})
export class WhatIf {
  readonly run = input.required<MatchRunView>();

  private readonly client = inject(MatchRulesClient);
  private readonly store = inject(RunStore);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly isAdmin = injectIsAdmin();
  protected readonly parts = PARTS;
  protected readonly found = signal<MatchComparison | undefined>(undefined);
  protected readonly mentors = computed(() => {
    const all = new Map([...(this.store.pairs() ?? []).map(({ mentor }) => mentor), ...this.run().unmatched.flatMap(({ mentors }) => mentors)].map(({ id, name }) => [id, name]));
    return [...all].map(([value, label]) => ({ value, label })).sort((one, other) => one.label.localeCompare(other.label));
  });

  private readonly model = linkedSignal(() => ({ ...this.run().rules, mentor: '', places: 1 }));
  protected readonly form = form(this.model, (path) => {
    mustWeigh(path.weights);
    required(path.places);
    min(path.places, 0);
    max(path.places, PLACES_AT_MOST);
  }, { submission: { action: (root) => submitTo(root, () => this.ask()) } });

  protected readonly allZero = computed(() => isAllZero(this.form.weights().errors()));

  private async ask(): Promise<void> {
    const { mentor, places, ...rules } = this.model();
    const question: Question = { ...rules, ...(mentor ? { capacities: [{ mentorId: mentor, places }] } : {}) };
    this.found.set(undefined);
    this.found.set(await this.client.tryOn(this.run().id, question));
  }
}
