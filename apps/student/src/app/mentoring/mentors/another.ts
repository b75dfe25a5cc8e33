import { Component, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import type { MyMentor } from '@tendril/contracts';
import { MyMatchClient, submitTo } from '@tendril/api-client';
import { Dialog, injectText, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

/** A student asks her counsellor for another mentor, once, and says why. */
@Component({
  selector: 'td-another',
  imports: [...FORM, Dialog],
  template: `
    <td-dialog kind="sheet" [heading]="t('mentoring.another')" [open]="true" (openChange)="$event || closed.emit()">
      <form class="stack" [formRoot]="form">
        <p>{{ t('mentoring.anotherMeans', { name: mentor().firstName }) }}</p>
        <td-field [label]="t('mentoring.anotherWhy')"><textarea tdInput [formField]="form.reason"></textarea></td-field>
        <td-form-error [of]="form" />
        <button class="btn primary wide" [class.busy]="form().submitting()">{{ t('mentoring.anotherSend') }}</button>
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
  private readonly model = signal({ reason: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.reason);
    maxLength(path.reason, 500);
  }, { submission: { action: (root) => submitTo(root, () => this.ask()) } });

  private async ask(): Promise<void> {
    await this.client.askAnother(this.mentor().mentorshipId, this.model());
    this.toasts.show(this.t('mentoring.anotherAsked'));
    this.asked.emit();
  }
}
