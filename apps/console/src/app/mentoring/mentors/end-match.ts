import { Component, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { EndingReason, MentorRow, MentorshipRow } from '@tendril/contracts';
import { MentoringClient, submitTo } from '@tendril/api-client';
import { injectText, Notice, Toasts } from '@tendril/ui';
import { ChoiceOne } from '@tendril/ui/choices';
import { FORM } from '@tendril/ui/forms';

const REASONS = ['student-asked', 'mentor-asked', 'not-working', 'safeguarding'] as const satisfies readonly EndingReason[];

/** Why a match ends, and whether another mentor is sought for the student. */
@Component({
  selector: 'td-end-match',
  imports: [...FORM, ChoiceOne, Notice],
  template: `
    <form class="form" [formRoot]="form">
      <p>{{ t('mentors.endHint') }}</p>
      <td-choice-one [legend]="t('mentors.endWhy')" [choices]="reasons" [formField]="form.reason" />
      @if (model().reason === 'safeguarding') {<td-notice icon="shield">{{ t('mentors.alsoExcluded') }}</td-notice>}
      <label class="tick"><input type="checkbox" [formField]="form.offerNext"><span>{{ t('mentors.offerNext') }}</span></label>
      <td-form-error [of]="form" />
      <p class="actions"><button class="btn danger" [class.busy]="form().submitting()">{{ t('mentors.endSubmit') }}</button></p>
    </form>
  `,
})
export class EndMatch {
  readonly mentorship = input.required<MentorshipRow>();
  readonly mentor = input.required<MentorRow>();
  readonly done = output();

  private readonly client = inject(MentoringClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly reasons = REASONS.map((value) => ({ value, label: this.t('mentors.endReason.' + value) }));
  protected readonly model = signal<{ reason: EndingReason | ''; offerNext: boolean }>({ reason: '', offerNext: true });
  protected readonly form = form(this.model, (path) => required(path.reason), { submission: { action: (root) => submitTo(root, () => this.end()) } });

  private async end(): Promise<void> {
    const { reason, offerNext } = this.model();
    if (!reason) return;
    await this.client.endMentorship(this.mentorship().id, { reason, offerNext });
    this.toasts.show(this.t('mentors.endedMatch', { student: this.mentorship().student.name, mentor: this.mentor().givenName }));
    this.done.emit();
  }
}
