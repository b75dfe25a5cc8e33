import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { StudentRow, StudentView } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient } from '@tendril/api-client';
import { Dialog, Formats, injectErrorText, injectText, Notice, Skeleton } from '@tendril/ui';
import { Combobox } from '@tendril/ui/combobox';
import { Field } from '@tendril/ui/forms';
import { calledName } from './student-list';

/** A student who was entered twice: both records side by side, and which of them is kept. */
@Component({
  selector: 'td-merge-student',
  imports: [Combobox, Dialog, Field, Notice, Skeleton],
  templateUrl: './merge-student.html',
})
export class MergeStudent {
  readonly student = input.required<StudentView>();
  readonly others = input.required<readonly StudentRow[]>();
  readonly merged = output<StudentView>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly calledName = calledName;
  protected readonly choices = computed(() => this.others().filter(({ id }) => id !== this.student().id).map((one) => ({ value: one.id, label: one.cohort ? `${calledName(one)}, ${one.cohort}` : calledName(one) })));
  protected readonly twinId = signal('');
  protected readonly twin = apiResource<StudentView>(() => (this.twinId() ? `students/${this.twinId()}` : undefined));
  protected readonly keepsTwin = signal(false);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<ApiError | null>(null);

  protected readonly facts = computed(() => {
    const one = this.student();
    const other = this.twin.hasValue() ? this.twin.value() : undefined;
    if (!other) return [];
    const row = (label: string, of: (student: StudentView) => string) => ({ label, one: of(one), other: of(other) });
    return [
      row(this.t('students.name'), (student) => `${student.givenName} ${student.familyName}`),
      row(this.t('students.preferredName'), (student) => student.preferredName ?? ''),
      row(this.t('students.birthDate'), (student) => (student.birthDate ? this.formats.date(student.birthDate, 'long') : '')),
      row(this.t('students.externalId'), (student) => student.externalId ?? ''),
      row(this.t('students.username'), (student) => student.username),
      row(this.t('students.cohort'), (student) => student.cohort?.name ?? ''),
    ];
  });

  protected async merge(other: StudentView): Promise<void> {
    if (this.busy()) return;
    const [closed, kept] = this.keepsTwin() ? [this.student(), other] : [other, this.student()];
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.merged.emit(await this.client.mergeStudent(closed.id, { into: kept.id }));
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
