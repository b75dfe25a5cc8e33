import { Component, inject, input, output, signal } from '@angular/core';
import type { MyInterview } from '@tendril/contracts';
import { flatForm, NetworkClient } from '@tendril/api-client';
import { Field, FieldInput, injectText, Refusal } from '@tendril/ui';
import { injectToday } from '../calendar';

/** When the talk was held and how long it took. */
@Component({
  selector: 'td-talk-step',
  imports: [Field, FieldInput, Refusal],
  template: `
    <form id="step" class="stack s4" novalidate (submit)="form.submit($event)">
      <td-field [label]="t('network.heldOn')" [problem]="form.at('heldOn')"><input tdInput name="heldOn" type="date" [value]="model().heldOn" (input)="form.write($event)"></td-field>
      <td-field [label]="t('network.minutes')" [problem]="form.at('minutes')"><input tdInput name="minutes" type="number" inputmode="numeric" [value]="model().minutes" (input)="form.write($event)"></td-field>
      <td-refusal [of]="form.refusal()" />
    </form>
  `,
})
export class TalkStep {
  readonly interview = input.required<MyInterview>();
  readonly done = output<MyInterview>();
  private readonly client = inject(NetworkClient);
  protected readonly t = injectText();
  protected readonly model = signal({ heldOn: injectToday()(), minutes: '' });
  protected readonly form = flatForm(this.model, ['heldOn', 'minutes'], () => this.hold());

  private async hold(): Promise<void> {
    const { heldOn, minutes } = this.model();
    this.done.emit(await this.client.hold(this.interview().id, { heldOn, minutes: Number(minutes) }));
  }
}
