import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { MyInterview, ThankInterview } from '@tendril/contracts';
import { NetworkClient, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Formats, injectText, Pill } from '@tendril/ui';
import { Choice, ChoiceOne } from '@tendril/ui/choices';
import { FORM } from '@tendril/ui/forms';
import { injectToday } from '../calendar';

type How = ThankInterview['how'];
const WAYS: readonly How[] = ['wrote', 'talked', 'met', 'other'];

/** On which day and how the student said thank you. */
@Component({
  selector: 'td-thanks-step',
  imports: [...FORM, ChoiceOne, Pill],
  template: `
    @if (interview().thankDueAt; as due) {<td-pill icon="clock" tone="warn">{{ t('network.thankBy', { when: formats.date(due, 'moment', school()?.timeZone) }) }}</td-pill>}
    <form id="step" class="stack s4" [formRoot]="form">
      <td-field [label]="t('network.thankedOn')" [hint]="t('network.thanksHint')"><input tdInput type="date" [formField]="form.thankedOn"></td-field>
      <td-choice-one [legend]="t('network.how')" [choices]="ways()" [formField]="form.how" />
      <td-form-error [of]="form" />
    </form>
  `,
})
export class ThanksStep {
  readonly interview = input.required<MyInterview>();
  readonly done = output<MyInterview>();
  private readonly client = inject(NetworkClient);
  protected readonly formats = inject(Formats);
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly ways = computed(() => WAYS.map((value): Choice<How> => ({ value, label: this.t('network.howThanked.' + value) })));
  private readonly model = signal({ thankedOn: injectToday()(), how: '' as How | '' });
  protected readonly form = form(this.model, (path) => {
    required(path.thankedOn);
    required(path.how);
  }, { submission: { action: (root) => submitTo(root, () => this.thank()) } });

  private async thank(): Promise<void> {
    const { thankedOn, how } = this.model();
    this.done.emit(await this.client.thank(this.interview().id, { thankedOn, how: how || 'other' }));
  }
}
