import { Component, computed, inject, input, signal } from '@angular/core';
import type { ExerciseStep, MyAssignment, MyAttempt } from '@tendril/contracts';
import { apiResource, List } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Formats, Icon, injectErrorText, injectText, LanguageStore, Notice, Skeleton } from '@tendril/ui';

/** What was sent before, attempt by attempt, each with what was said about it; read when it is opened. */
@Component({
  selector: 'td-attempts',
  imports: [Icon, Notice, Skeleton],
  template: `
    <details class="fold card" (toggle)="open.set(true)">
      <summary><span class="grow strong">{{ t('exercises.attempts') }}</span><td-icon class="flip" name="down" [small]="true" /></summary>
      @if (attempts.hasValue()) {
        @for (attempt of attempts.value().items; track attempt.attempt) {
          <section class="stack s2 attempt" [attr.aria-labelledby]="'attempt-' + attempt.attempt">
            <h3 [id]="'attempt-' + attempt.attempt">{{ t(attempt.onPaper ? 'exercises.attemptOnPaper' : 'exercises.attempt', { number: attempt.attempt, date: formats.date(attempt.submittedAt, 'moment', school()?.timeZone) }) }}</h3>
            @for (line of linesOf(attempt); track line.key) {<div class="small"><p class="muted">{{ line.title }}</p><p class="said">{{ line.text }}</p></div>}
            @if (attempt.review; as review) {
              <div class="small"><p class="muted">{{ t(review.decision === 'returned' ? 'exercises.returnedBy' : 'exercises.acceptedBy', { name: review.by }) }}</p><blockquote>{{ review.comment }}</blockquote></div>
            }
          </section>
        }
      } @else if (attempts.error(); as failure) {
        <td-notice icon="off" tone="danger" role="alert">{{ errorText(failure.code, failure.params) }}</td-notice>
      } @else {<td-skeleton [count]="3" />}
    </details>
  `,
})
export class Attempts {
  readonly work = input.required<MyAssignment>();
  protected readonly open = signal(false);
  protected readonly attempts = apiResource<List<MyAttempt>>(() => (this.open() ? `my/assignments/${this.work().id}/attempts` : undefined));
  protected readonly school = inject(SessionStore).school;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  private readonly language = inject(LanguageStore).current;
  private readonly steps = computed(() => this.work().exercise.steps);

  protected linesOf(attempt: MyAttempt): { key: string; title: string; text: string }[] {
    return this.steps().map((step) => ({ key: step.key, title: step.title[this.language()], text: this.textOf(step, attempt) })).filter((line) => line.text);
  }

  private textOf({ key, evidence, options }: ExerciseStep, { answers, picked, files, people }: MyAttempt): string {
    const chosen = picked[key] ?? [];
    switch (evidence) {
      case 'text': return answers[key] ?? '';
      case 'date': return answers[key] ? this.formats.date(answers[key], 'long') : '';
      case 'choice': case 'checklist': return (options ?? []).filter((one) => chosen.includes(one.key)).map((one) => one.text[this.language()]).join('\n');
      case 'contact': case 'contacts': return (people[key] ?? []).map((one) => one.occupation || this.t('network.relationship.' + one.relationship)).join('\n');
      case 'file': return files.filter((one) => chosen.includes(one.id)).map((one) => one.name).join('\n');
      case 'interview': return '';
    }
  }
}
