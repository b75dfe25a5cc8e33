import { Component, inject, input, OnInit, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import type { MyInterview } from '@tendril/contracts';
import { NetworkClient, submitTo } from '@tendril/api-client';
import { injectText } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

/** When and where the talk is to be; may be passed over. */
@Component({
  selector: 'td-time-step',
  imports: [...FORM],
  template: `
    <form id="step" class="stack s4" [formRoot]="form">
      <td-field [label]="t('network.at')"><input tdInput type="datetime-local" [formField]="form.at"></td-field>
      <td-field [label]="t('network.place')" [hint]="t('network.placeHint')"><input tdInput autocomplete="off" [formField]="form.place"></td-field>
      <td-form-error [of]="form" />
    </form>
  `,
})
export class TimeStep implements OnInit {
  readonly interview = input.required<MyInterview>();
  readonly done = output<MyInterview>();
  private readonly client = inject(NetworkClient);
  protected readonly t = injectText();
  private readonly model = signal({ at: '', place: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.at);
    required(path.place);
    maxLength(path.place, 120);
  }, { submission: { action: (root) => submitTo(root, async () => this.done.emit(await this.client.schedule(this.interview().id, this.model()))) } });

  ngOnInit(): void {
    this.model.update((words) => ({ ...words, place: this.interview().place ?? '' }));
  }
}
