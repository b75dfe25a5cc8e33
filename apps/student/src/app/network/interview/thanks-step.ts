import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { MyInterview, ThankInterview } from '@tendril/contracts';
import { flatForm, NetworkClient } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Field, FieldInput, Formats, injectText, Pill, Refusal } from '@tendril/ui';
import { Choice, ChoiceOne } from '@tendril/ui/choices';
import { injectToday } from '../calendar';

type How = ThankInterview['how'];
const WAYS: readonly How[] = ['wrote', 'talked', 'met', 'other'];

/** On which day and how the student said thank you. */
@Component({
  selector: 'td-thanks-step',
  imports: [ChoiceOne, Field, FieldInput, Pill, Refusal],
  template: `
    @if (interview().thankDueAt; as due) {<td-pill icon="clock" tone="warn">{{ t('network.thankBy', { when: formats.date(due, 'moment', school()?.timeZone) }) }}</td-pill>}
    <form id="step" class="stack s4" novalidate (submit)="form.submit($event)">
      <td-field [label]="t('network.thankedOn')" [hint]="t('network.thanksHint')" [problem]="form.at('thankedOn')"><input tdInput name="thankedOn" type="date" [value]="model().thankedOn" (input)="form.write($event)"></td-field>
      <td-choice-one [legend]="t('network.how')" [choices]="ways()" [value]="model().how" [errors]="howProblem()" [touched]="true" (valueChange)="choose($event)" />
      <td-refusal [of]="form.refusal()" />
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
  protected readonly model = signal({ thankedOn: injectToday()(), how: '' as How | '' });
  protected readonly form = flatForm(this.model, ['thankedOn', 'how'], () => this.thank());
  protected readonly howProblem = computed(() => [this.form.at('how') ?? []].flat());

  protected choose(how: How | ''): void {
    this.model.update((now) => ({ ...now, how }));
  }

  private async thank(): Promise<void> {
    const { thankedOn, how } = this.model();
    this.done.emit(await this.client.thank(this.interview().id, { thankedOn, how: how || 'other' }));
  }
}
