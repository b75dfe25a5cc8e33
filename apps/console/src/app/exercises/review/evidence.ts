import { Component, computed, inject, input } from '@angular/core';
import type { SubmissionView } from '@tendril/contracts';
import { Formats, injectPlural, injectText, LanguageStore, Pill } from '@tendril/ui';

/** What a student sent: the written answers, and the interview as it stood then. */
@Component({
  selector: 'td-evidence',
  imports: [Pill],
  host: { class: 'evidence' },
  templateUrl: './evidence.html',
})
export class Evidence {
  readonly work = input.required<SubmissionView>();
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly answers = computed(() => {
    const { exercise, answers } = this.work();
    return exercise.steps.flatMap((step) => (answers[step.key] ? [{ key: step.key, title: step.title[this.language()], text: answers[step.key] }] : []));
  });
  protected readonly reflected = computed(() => Object.values(this.work().interview?.reflection ?? {}).filter((text) => text.trim()).length);
}
