import { Component, inject, input, OnInit, output, signal } from '@angular/core';
import type { MyInterview } from '@tendril/contracts';
import { flatForm, NetworkClient } from '@tendril/api-client';
import { Field, FieldInput, injectText, Refusal } from '@tendril/ui';

/** When and where the talk is to be; may be passed over. */
@Component({
  selector: 'td-time-step',
  imports: [Field, FieldInput, Refusal],
  template: `
    <form id="step" class="stack s4" novalidate (submit)="form.submit($event)">
      <td-field [label]="t('network.at')" [problem]="form.at('at')"><input tdInput name="at" type="datetime-local" [value]="model().at" (input)="form.write($event)"></td-field>
      <td-field [label]="t('network.place')" [hint]="t('network.placeHint')" [problem]="form.at('place')"><input tdInput name="place" maxlength="120" autocomplete="off" [value]="model().place" (input)="form.write($event)"></td-field>
      <td-refusal [of]="form.refusal()" />
    </form>
  `,
})
export class TimeStep implements OnInit {
  readonly interview = input.required<MyInterview>();
  readonly done = output<MyInterview>();
  private readonly client = inject(NetworkClient);
  protected readonly t = injectText();
  protected readonly model = signal({ at: '', place: '' });
  protected readonly form = flatForm(this.model, ['at', 'place'], async () => this.done.emit(await this.client.schedule(this.interview().id, this.model())));

  ngOnInit(): void {
    this.model.update((words) => ({ ...words, place: this.interview().place ?? '' }));
  }
}
