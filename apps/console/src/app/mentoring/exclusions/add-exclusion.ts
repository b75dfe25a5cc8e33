import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { AddedExclusion, MatchExclusion, MentorRow } from '@tendril/contracts';
import { apiResource, List, MatchRulesClient, studentChoices, submitTo } from '@tendril/api-client';
import { Dialog, injectErrorText, injectText, Notice, Skeleton } from '@tendril/ui';
import { ChoiceOne } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';

const KINDS = ['relative', 'past-problem', 'asked-for'] as const satisfies readonly MatchExclusion['kind'][];

/** A student and a mentor who must not be matched, with the reason as one of three words. */
@Component({
  selector: 'td-add-exclusion',
  imports: [...FORM, ChoiceOne, Combobox, Dialog, Notice, Skeleton],
  template: `
    <td-dialog [heading]="t('exclusions.add')" [open]="true" (openChange)="$event || closed.emit()">
      @if (students.error() ?? mentors.error(); as problem) {
        <td-notice icon="alert" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>
      } @else if (!students.options() || !mentors.hasValue()) {
        <td-skeleton [count]="4" />
      } @else {
        <form class="form" [formRoot]="form">
          <td-field [label]="t('matching.student')"><td-combobox tdInput [options]="students.options() ?? []" [formField]="form.studentId" /></td-field>
          <td-field [label]="t('matching.mentor')"><td-combobox tdInput [options]="ofMentors()" [formField]="form.mentorId" /></td-field>
          <td-choice-one [legend]="t('exclusions.why')" [choices]="kinds()" [hint]="t('exclusions.whyHint')" [formField]="form.kind" />
          <td-notice icon="alert">{{ t('exclusions.endsMatch') }}</td-notice>
          <td-form-error [of]="form" />
          <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('exclusions.submit') }}</button></p>
        </form>
      }
    </td-dialog>
  `,
})
export class AddExclusion {
  /** Whom it is about, where the page was opened for one person; else ''. */
  readonly student = input('');
  readonly mentor = input('');
  readonly added = output<AddedExclusion>();
  readonly closed = output();

  private readonly client = inject(MatchRulesClient);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly students = studentChoices();
  protected readonly mentors = apiResource<List<MentorRow>>(() => 'mentors');
  protected readonly ofMentors = computed(() => (this.mentors.hasValue() ? this.mentors.value().items : []).map((one) => ({ value: one.id, label: `${one.givenName} ${one.familyName}, ${one.work}` })));
  protected readonly kinds = computed(() => KINDS.map((value) => ({ value, label: this.t('exclusions.kind.' + value) })));

  private readonly model = linkedSignal<{ studentId: string; mentorId: string; kind: MatchExclusion['kind'] | '' }>(() => ({ studentId: this.student(), mentorId: this.mentor(), kind: '' }));
  protected readonly form = form(this.model, (path) => {
    required(path.studentId);
    required(path.mentorId);
    required(path.kind);
  }, { submission: { action: (root) => submitTo(root, () => this.add()) } });

  private async add(): Promise<void> {
    const { kind, ...pair } = this.model();
    if (kind) this.added.emit(await this.client.exclude({ ...pair, kind }));
  }
}
