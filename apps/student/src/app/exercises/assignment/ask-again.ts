import { Component, inject, input, output, signal } from '@angular/core';
import type { MyAssignment } from '@tendril/contracts';
import { MyWorkClient, plainForm } from '@tendril/api-client';
import { Field, FieldInput, injectErrorText, injectText, Notice } from '@tendril/ui';

/** Asks the counsellor whether work that came back may be sent again. */
@Component({
  selector: 'td-ask-again',
  imports: [Field, FieldInput, Notice],
  host: { class: 'card stack' },
  template: `
    <h2>{{ t('exercises.askTitle') }}</h2>
    <td-field [label]="t('exercises.askReason')" [optional]="true" [problem]="form.at('reason')"><textarea tdInput maxlength="500" [value]="reason()" (input)="write($event)"></textarea></td-field>
    <div role="alert">@if (form.refusal(); as wrong) {<td-notice icon="alert" tone="danger">{{ errorText(wrong.kind, wrong.params) }}</td-notice>}</div>
    <button type="button" class="btn" [class.busy]="form.sending()" (click)="form.send()">{{ t('exercises.ask') }}</button>
  `,
})
export class AskAgain {
  readonly work = input.required<MyAssignment>();
  readonly asked = output<MyAssignment>();
  private readonly client = inject(MyWorkClient);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly reason = signal('');
  protected readonly form = plainForm(() => ({}), async () => this.asked.emit(await this.client.askToSendAgain(this.work().id, { reason: this.reason().trim() })));

  protected write(event: Event): void {
    this.reason.set((event.target as HTMLTextAreaElement).value);
  }
}
