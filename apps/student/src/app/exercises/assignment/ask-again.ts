import { Component, inject, input, output, signal } from '@angular/core';
import type { MyAssignment } from '@tendril/contracts';
import { flatForm, MyWorkClient } from '@tendril/api-client';
import { Field, FieldInput, injectText, Refusal } from '@tendril/ui';

/** Asks the counsellor whether work that came back may be sent again. */
@Component({
  selector: 'td-ask-again',
  imports: [Field, FieldInput, Refusal],
  host: { class: 'card stack' },
  template: `
    <h2>{{ t('exercises.askTitle') }}</h2>
    <form class="stack" novalidate (submit)="form.submit($event)">
      <td-field [label]="t('exercises.askReason')" [optional]="true" [problem]="form.at('reason')"><textarea tdInput name="reason" maxlength="500" [value]="words().reason" (input)="form.write($event)"></textarea></td-field>
      <td-refusal [of]="form.refusal()" />
      <button class="btn" [class.busy]="form.sending()">{{ t('exercises.ask') }}</button>
    </form>
  `,
})
export class AskAgain {
  readonly work = input.required<MyAssignment>();
  readonly asked = output<MyAssignment>();
  private readonly client = inject(MyWorkClient);
  protected readonly t = injectText();
  protected readonly words = signal({ reason: '' });
  protected readonly form = flatForm(this.words, [], async () => this.asked.emit(await this.client.askToSendAgain(this.work().id, { reason: this.words().reason.trim() })));
}
