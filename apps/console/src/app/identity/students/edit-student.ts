import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { StudentView } from '@tendril/contracts';
import { IdentityClient, orSeen, submitTo } from '@tendril/api-client';
import { Dialog, differing, injectText, Stale } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

const asWritten = ({ givenName, familyName, preferredName, birthDate, externalId, username }: StudentView) =>
  ({ givenName, familyName, preferredName: preferredName ?? '', birthDate: birthDate ?? '', externalId: externalId ?? '', username });
type Written = ReturnType<typeof asWritten>;

/** Corrects a student's names, birth date, external id and user name. Of two who edit at once the second sees what the first wrote. */
@Component({
  selector: 'td-edit-student',
  imports: [...FORM, Dialog, Stale],
  template: `
    <td-dialog [heading]="t('students.editTitle')" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <div class="pair">
          <td-field [label]="t('settings.givenName')"><input tdInput autocomplete="off" [formField]="form.givenName"></td-field>
          <td-field [label]="t('settings.familyName')"><input tdInput autocomplete="off" [formField]="form.familyName"></td-field>
        </div>
        <td-field [label]="t('students.preferredName')" [optional]="true"><input tdInput autocomplete="off" [formField]="form.preferredName"></td-field>
        <div class="pair">
          <td-field [label]="t('students.birthDate')" [optional]="true" [hint]="t('students.birthHint')"><input tdInput type="date" [formField]="form.birthDate"></td-field>
          <td-field [label]="t('students.username')"><input tdInput autocomplete="off" autocapitalize="none" spellcheck="false" [formField]="form.username"></td-field>
        </div>
        <td-field [label]="t('students.externalId')" [optional]="true" [hint]="t('students.externalHint')"><input tdInput autocomplete="off" [formField]="form.externalId"></td-field>
        <td-form-error [of]="form" />
        @if (wasStale()) {<td-stale [differences]="differences()" (taken)="takeTheirs()" />}
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('students.save') }}</button></p>
      </form>
    </td-dialog>
  `,
})
export class EditStudent {
  readonly student = input.required<StudentView>();
  readonly saved = output<{ before: StudentView; after: StudentView }>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  /** The record as last seen: what was opened, or what somebody else made of it. */
  private readonly base = linkedSignal(() => this.student());
  protected readonly wasStale = computed(() => this.base() !== this.student());
  private readonly model = linkedSignal(() => asWritten(this.student()));
  protected readonly form = form(this.model, (path) => {
    required(path.givenName);
    required(path.familyName);
    required(path.username);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  protected readonly differences = computed(() => {
    const [now, mine] = [asWritten(this.base()), this.model()];
    const labels: Readonly<Record<keyof Written, string>> = {
      givenName: this.t('settings.givenName'), familyName: this.t('settings.familyName'), preferredName: this.t('students.preferredName'), birthDate: this.t('students.birthDate'),
      username: this.t('students.username'), externalId: this.t('students.externalId'),
    };
    return differing((Object.keys(labels) as (keyof Written)[]).map((key) => ({ label: labels[key], now: now[key], mine: mine[key] })));
  });

  protected takeTheirs(): void {
    this.model.set(asWritten(this.base()));
  }

  private async save(): Promise<void> {
    const { preferredName, birthDate, externalId, ...values } = this.model();
    const before = this.base();
    const after = await orSeen(
      () => this.client.changeStudent(before.id, { ...values, preferredName: preferredName.trim() || null, birthDate: birthDate || null, externalId: externalId.trim() || null, version: before.version }),
      (current) => this.base.set(current));
    this.saved.emit({ before, after });
  }
}
