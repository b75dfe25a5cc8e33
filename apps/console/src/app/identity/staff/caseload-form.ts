import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { CaseloadView, CohortRow, StaffRow } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List, studentChoices } from '@tendril/api-client';
import { Dialog, Icon, injectErrorText, injectText, Notice, Skeleton } from '@tendril/ui';
import { Combobox } from '@tendril/ui/combobox';
import { Field } from '@tendril/ui/forms';

/** The cohorts and single students whom a member of staff looks after, from today. */
@Component({
  selector: 'td-caseload-form',
  imports: [Combobox, Dialog, Field, Icon, Notice, Skeleton],
  template: `
    <td-dialog [heading]="t('settings.caseloadOf', { name: person().givenName })" [open]="true" (openChange)="$event || closed.emit()">
      <div role="alert">@if (caseload.error() ?? students.error() ?? refusal(); as problem) {<td-notice icon="alert" tone="danger">{{ errorText(problem.code, problem.params) }}</td-notice>}</div>
      @if (caseload.hasValue() && cohorts.hasValue()) {
        <div class="form">
          <fieldset class="stack s1"><legend class="lab">{{ t('settings.cohorts') }}</legend>
            <div class="cohort-ticks">@for (cohort of cohorts.value().items; track cohort.id) {
              <label class="tick"><input type="checkbox" [checked]="chosen().has(cohort.id)" (change)="toggle(cohort.id)"><span>{{ cohort.name }}</span></label>
            } @empty {<p>{{ t('settings.noCohort') }}</p>}</div>
          </fieldset>
          <div class="stack s1">
            <td-field [label]="t('settings.single')" [hint]="t('settings.singleHint')"><td-combobox [options]="choices()" [value]="''" (valueChange)="add($event)" /></td-field>
            <ul class="singles">
              @for (one of singles(); track one.id) {
                <li><span class="grow">{{ one.name }}</span><button type="button" class="icon" (click)="remove(one.id)"><td-icon name="x" [small]="true" /><span class="vh">{{ t('settings.removeSingle', { name: one.name }) }}</span></button></li>
              }
            </ul>
          </div>
          <p class="actions"><button type="button" class="btn primary" [class.busy]="busy()" (click)="save()">{{ t('settings.saveCaseload') }}</button></p>
        </div>
      } @else if (!caseload.error()) {<td-skeleton [count]="5" />}
    </td-dialog>
  `,
})
export class CaseloadForm {
  readonly person = input.required<StaffRow>();
  readonly saved = output();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly caseload = apiResource<CaseloadView>(() => `staff/${this.person().id}/caseload`);
  protected readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  protected readonly students = studentChoices();
  protected readonly chosen = linkedSignal<ReadonlySet<string>>(() => new Set(this.caseload.hasValue() ? this.caseload.value().cohorts.map((one) => one.id) : []));
  protected readonly singles = linkedSignal(() => (this.caseload.hasValue() ? this.caseload.value().students : []));
  protected readonly busy = signal(false);
  protected readonly refusal = signal<ApiError | null>(null);
  protected readonly choices = computed(() => (this.students.options() ?? []).filter(({ value }) => !this.singles().some(({ id }) => id === value)));

  protected toggle(cohortId: string): void {
    this.chosen.update((ids) => {
      const next = new Set(ids);
      if (!next.delete(cohortId)) next.add(cohortId);
      return next;
    });
  }

  protected add(id: string): void {
    const choice = this.choices().find(({ value }) => value === id);
    if (choice) this.singles.update((list) => [...list, { id, name: choice.label }]);
  }

  protected remove(id: string): void {
    this.singles.update((list) => list.filter((one) => one.id !== id));
  }

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.client.setCaseload(this.person().id, { cohortIds: [...this.chosen()], studentIds: this.singles().map(({ id }) => id) });
      this.saved.emit();
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
