import { Component, computed, inject, input } from '@angular/core';
import type { ProposalRow } from '@tendril/contracts';
import { Icon, injectText } from '@tendril/ui';
import { PairChoices } from './pair-choices';
import { RunStore } from './run-store';

/** Pin and ban of the open pair, with their keys. */
@Component({
  selector: 'td-choice-buttons',
  imports: [Icon],
  host: { class: 'row' },
  template: `
    <button type="button" class="btn" [attr.aria-pressed]="kind() === 'pin'" [title]="t('matching.pinTitle')" (click)="choices.turn(pair(), 'pin')"><td-icon [name]="kind() === 'pin' ? 'locked' : 'lock'" />{{ t(kind() === 'pin' ? 'matching.unpin' : 'matching.pin') }}<kbd aria-hidden="true">L</kbd></button>
    <button type="button" class="btn" [attr.aria-pressed]="kind() === 'ban'" [title]="t('matching.banTitle')" (click)="choices.turn(pair(), 'ban')"><td-icon name="ban" />{{ t(kind() === 'ban' ? 'matching.lift' : 'matching.ban') }}<kbd aria-hidden="true">B</kbd></button>
  `,
})
export class ChoiceButtons {
  readonly pair = input.required<ProposalRow>();
  private readonly store = inject(RunStore);
  protected readonly choices = inject(PairChoices);
  protected readonly t = injectText();
  protected readonly kind = computed(() => this.store.choiceOf(this.pair())?.kind);
}
