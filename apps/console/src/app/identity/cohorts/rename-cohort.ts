import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { CohortRow } from '@tendril/contracts';
import { IdentityClient, orSeen, submitTo } from '@tendril/api-client';
import { Dialog, differing, injectText, Stale } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

/** Another name for a cohort. */
@Component({
  selector: 'td-rename-cohort',
  imports: [...FORM, Dialog, Stale],
  template: `
    <td-dialog [heading]="t('settings.cohortTitle', { name: cohort().name })" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <td-field [label]="t('settings.newCohortName')"><input tdInput [formField]="form.name"></td-field>
        <td-form-error [of]="form" />
        @if (theirs()) {<td-stale [differences]="differences()" (taken)="takeTheirs()" />}
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('settings.renameCohort') }}</button></p>
      </form>
    </td-dialog>
  `,
})
export class RenameCohort {
  readonly cohort = input.required<CohortRow>();
  readonly saved = output<{ before: CohortRow; after: CohortRow }>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  protected readonly theirs = signal<CohortRow | null>(null);
  private readonly model = linkedSignal(() => ({ name: this.cohort().name }));
  protected readonly form = form(this.model, (path) => required(path.name), { submission: { action: (root) => submitTo(root, () => this.save()) } });
  protected readonly differences = computed(() => differing([{ label: this.t('settings.cohortName'), now: this.theirs()?.name ?? '', mine: this.model().name }]));

  protected takeTheirs(): void {
    this.model.set({ name: this.theirs()?.name ?? '' });
  }

  private async save(): Promise<void> {
    const before = this.theirs() ?? this.cohort();
    const after = await orSeen(() => this.client.changeCohort(before.id, { ...this.model(), version: before.version }), (current) => this.theirs.set(current));
    this.saved.emit({ before, after });
  }
}
