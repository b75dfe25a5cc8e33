import { Component, computed, inject, input } from '@angular/core';
import type { ExerciseStep, SubmissionView } from '@tendril/contracts';
import { Formats, injectPlural, injectText, LanguageStore, Pill } from '@tendril/ui';
import { SentFiles } from './sent-files';

/** What a student sent: the interview as it stood then, and what was written, picked and added, step by step. */
@Component({
  selector: 'td-evidence',
  imports: [Pill, SentFiles],
  host: { class: 'evidence' },
  templateUrl: './evidence.html',
})
export class Evidence {
  readonly work = input.required<SubmissionView>();
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly answers = computed(() => this.work().exercise.steps.map((step) => ({
    key: step.key, title: step.title[this.language()], text: this.textOf(step), lines: this.linesOf(step), files: this.work().files.filter((file) => file.step === step.key),
  })).filter(({ text, lines, files }) => text || lines.length || files.length));
  protected readonly reflected = computed(() => Object.values(this.work().interview?.reflection ?? {}).filter((text) => text.trim()).length);

  private textOf({ key, evidence }: ExerciseStep): string {
    const text = this.work().answers[key] ?? '';
    return evidence === 'date' && text ? this.formats.date(text, 'full') : text;
  }

  /** Options that were chosen, and people by their role: no name leaves the student's network. */
  private linesOf({ key, options }: ExerciseStep): string[] {
    const { picked, people } = this.work();
    const chosen = (options ?? []).filter((one) => picked[key]?.includes(one.key)).map((one) => one.text[this.language()]);
    return [...chosen, ...(people[key] ?? []).map(({ occupation, relationship }) => [this.t('reviews.relationship.' + relationship), occupation].filter(Boolean).join(', '))];
  }
}
