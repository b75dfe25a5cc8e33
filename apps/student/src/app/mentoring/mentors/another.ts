import { Component, inject, input, output, signal } from '@angular/core';
import type { MyMentor } from '@tendril/contracts';
import { flatForm, MyMatchClient } from '@tendril/api-client';
import { Dialog, Field, FieldInput, injectText, Refusal, Toasts } from '@tendril/ui';

/** A student asks her counsellor for another mentor, once, and says why. */
@Component({
  selector: 'td-another',
  imports: [Dialog, Field, FieldInput, Refusal],
  template: `
    <td-dialog kind="sheet" [heading]="t('mentoring.another')" [open]="true" (openChange)="$event || closed.emit()">
      <form class="stack" novalidate (submit)="form.submit($event)">
        <p>{{ t('mentoring.anotherMeans', { name: mentor().firstName }) }}</p>
        <td-field [label]="t('mentoring.anotherWhy')" [problem]="form.at('reason')"><textarea tdInput name="reason" maxlength="500" [value]="model().reason" (input)="form.write($event)"></textarea></td-field>
        <td-refusal [of]="form.refusal()" />
        <button class="btn primary wide" [class.busy]="form.sending()">{{ t('mentoring.anotherSend') }}</button>
      </form>
    </td-dialog>
  `,
})
export class Another {
  readonly mentor = input.required<MyMentor>();
  /** It is with the counsellor now. */
  readonly asked = output();
  readonly closed = output();

  private readonly client = inject(MyMatchClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly model = signal({ reason: '' });
  protected readonly form = flatForm(this.model, ['reason'], () => this.ask());

  private async ask(): Promise<void> {
    await this.client.askAnother(this.mentor().mentorshipId, this.model());
    this.toasts.show(this.t('mentoring.anotherAsked'));
    this.asked.emit();
  }
}
