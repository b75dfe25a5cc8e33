import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import type { AssignmentView, ExtensionView } from '@tendril/contracts';
import { ApiError, ExercisesClient, submitTo } from '@tendril/api-client';
import { Formats, injectText, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

type Student = AssignmentView['students'][number];

const REASON = 300;

/** More time for one student: it wins over every rule of the assignment. Granting again moves the day. */
@Component({
  selector: 'td-extension-form',
  imports: [...FORM],
  host: { class: 'stack s2' },
  template: `
    @if (student().extension; as one) {
      <p>{{ t('exercises.more.until', { date: formats.date(one.dueOn, 'long') }) }}&ngsp;<span class="muted">{{ t('exercises.more.by', { name: one.by, date: formats.date(one.at, 'date') }) }}</span></p>
      @if (one.reason) {<p class="muted">{{ one.reason }}</p>}
      <p><button type="button" class="btn" [class.busy]="busy()" (click)="takeBack(one)">{{ t('exercises.more.remove') }}</button></p>
    }
    <form class="form" [formRoot]="form">
      <td-field [label]="t(student().extension ? 'exercises.more.newDay' : 'exercises.more.day')" [hint]="t('exercises.more.hint')"><input tdInput type="date" [formField]="form.dueOn"></td-field>
      <td-field [label]="t('exercises.more.reason')" [hint]="t('exercises.more.reasonHint')" [optional]="true"><input tdInput autocomplete="off" [formField]="form.reason"></td-field>
      <td-form-error [of]="form" />
      <p><button class="btn" [class.busy]="form().submitting()">{{ t(student().extension ? 'exercises.more.change' : 'exercises.more.grant') }}</button></p>
    </form>
  `,
})
export class ExtensionForm {
  readonly assignmentId = input.required<string>();
  readonly student = input.required<Student>();
  readonly changed = output();

  private readonly client = inject(ExercisesClient);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly busy = signal(false);
  private readonly studentId = computed(() => this.student().id);
  private readonly model = linkedSignal(() => ({ dueOn: '', reason: '', of: this.studentId() }));
  protected readonly form = form(this.model, (path) => {
    required(path.dueOn);
    maxLength(path.reason, REASON);
  }, { submission: { action: (root) => submitTo(root, () => this.grant()) } });

  private async grant(): Promise<void> {
    const [{ dueOn, reason }, before] = [this.model(), this.student().extension];
    const given = await this.client.extend(this.assignmentId(), { studentId: this.studentId(), dueOn, reason });
    this.toasts.show(this.t('exercises.more.granted', { name: this.student().name, date: this.formats.date(dueOn, 'long') }), () => void this.undo(given, before));
    this.model.set({ dueOn: '', reason: '', of: this.studentId() });
    this.form().reset();
    this.changed.emit();
  }

  protected async takeBack(one: ExtensionView): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await this.attempt(async () => {
      await this.client.takeExtensionBack(one.id);
      this.toasts.show(this.t('exercises.more.removed', { name: this.student().name }), () => void this.attempt(() => this.giveAgain(one)));
    });
    this.busy.set(false);
  }

  private undo(given: ExtensionView, before: ExtensionView | null): Promise<void> {
    return this.attempt(() => (before ? this.giveAgain(before) : this.client.takeExtensionBack(given.id)));
  }

  private giveAgain({ studentId, dueOn, reason }: ExtensionView): Promise<unknown> {
    return this.client.extend(this.assignmentId(), { studentId, dueOn, reason });
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    }
    this.changed.emit();
  }
}
