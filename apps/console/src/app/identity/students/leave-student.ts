import { Component, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { StudentView } from '@tendril/contracts';
import { IdentityClient, submitTo } from '@tendril/api-client';
import { Dialog, injectText } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { injectToday } from '../school-day';
import { calledName } from './student-list';

/** A student leaves the school from a day on. */
@Component({
  selector: 'td-leave-student',
  imports: [...FORM, Dialog],
  template: `
    <td-dialog [heading]="t('students.leaveTitle', { name: calledName(student()) })" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <p>{{ t('students.leaveHint') }}</p>
        <td-field [label]="t('students.leaveOn')" [hint]="t('students.leaveOnHint')"><input tdInput type="date" [formField]="form.on"></td-field>
        <td-form-error [of]="form" />
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('students.leaveSave') }}</button></p>
      </form>
    </td-dialog>
  `,
})
export class LeaveStudent {
  readonly student = input.required<StudentView>();
  readonly left = output<{ before: StudentView; after: StudentView; on: string }>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  protected readonly calledName = calledName;
  private readonly model = signal({ on: injectToday()() });
  protected readonly form = form(this.model, (path) => required(path.on), { submission: { action: (root) => submitTo(root, () => this.save()) } });

  private async save(): Promise<void> {
    const [before, { on }] = [this.student(), this.model()];
    this.left.emit({ before, on, after: await this.client.studentLeaves(before.id, { on }) });
  }
}
