import { Component, inject, input, output, signal } from '@angular/core';
import { form, max, min, required } from '@angular/forms/signals';
import type { MyInterview } from '@tendril/contracts';
import { NetworkClient, submitTo } from '@tendril/api-client';
import { injectText } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { injectToday } from '../calendar';

/** When the talk was held and how long it took. */
@Component({
  selector: 'td-talk-step',
  imports: [...FORM],
  template: `
    <form id="step" class="stack s4" [formRoot]="form">
      <td-field [label]="t('network.heldOn')"><input tdInput type="date" [formField]="form.heldOn"></td-field>
      <td-field [label]="t('network.minutes')"><input tdInput type="number" inputmode="numeric" [formField]="form.minutes"></td-field>
      <td-form-error [of]="form" />
    </form>
  `,
})
export class TalkStep {
  readonly interview = input.required<MyInterview>();
  readonly done = output<MyInterview>();
  private readonly client = inject(NetworkClient);
  protected readonly t = injectText();
  private readonly model = signal({ heldOn: injectToday()(), minutes: null as number | null });
  protected readonly form = form(this.model, (path) => {
    required(path.heldOn);
    required(path.minutes);
    min(path.minutes, 1);
    max(path.minutes, 240);
  }, { submission: { action: (root) => submitTo(root, () => this.hold()) } });

  private async hold(): Promise<void> {
    const { heldOn, minutes } = this.model();
    this.done.emit(await this.client.hold(this.interview().id, { heldOn, minutes: minutes ?? 0 }));
  }
}
