import { Component, computed, input } from '@angular/core';
import type { EvidenceKind, ExerciseStep } from '@tendril/contracts';
import { type IconName, injectText, Pill } from '@tendril/ui';

/** Every kind of evidence with the icon by which it is known, in the order in which an editor offers them. */
export const KINDS: Readonly<Record<EvidenceKind, IconName>> = {
  text: 'edit', choice: 'target', checklist: 'check', contact: 'user', contacts: 'students', interview: 'talk', date: 'today', file: 'paper',
};

/** What a step asks for, in an icon and a few words. */
@Component({
  selector: 'td-step-kind',
  imports: [Pill],
  template: `<td-pill [icon]="icon()">{{ words() }}</td-pill>`,
})
export class StepKind {
  readonly step = input.required<Pick<ExerciseStep, 'evidence' | 'words' | 'options' | 'optional'>>();
  private readonly t = injectText();
  protected readonly icon = computed(() => KINDS[this.step().evidence]);
  protected readonly words = computed(() => {
    const { evidence, words, options, optional } = this.step();
    const more = words ? this.t('exercises.kind.words', words) : options?.length ? this.t('exercises.kind.options', { count: options.length }) : '';
    return [this.t('exercises.kind.' + evidence), more, optional ? this.t('exercises.kind.optional') : ''].filter(Boolean).join(', ');
  });
}
