import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { ApiError, DeskClient, submitTo } from '@tendril/api-client';
import { Dialog, Icon, injectPlural, injectText, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import type { ListedStudent } from './student-list';
import type { StudentsData } from './students-data';

/** Puts a word on students by which they are found again, or takes one off. Taking it back touches only those whom it changed. */
@Component({
  selector: 'td-tag-students',
  imports: [...FORM, Dialog, Icon],
  template: `
    <td-dialog [heading]="tn('students.tagTitle', students().length)" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <td-field [label]="t('students.tagName')" [hint]="t('students.tagHint')"><input tdInput list="tags-known" autocomplete="off" [formField]="form.tag"></td-field>
        <datalist id="tags-known">@for (one of data().tags(); track one.tag) {<option [value]="one.tag"></option>}</datalist>
        <td-form-error [of]="form" />
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('students.tagSave') }}</button></p>
        @if (worn().length) {
          <div class="stack s1"><p class="small muted">{{ t('students.tagged') }}</p>
            <p class="actions">@for (one of worn(); track one.tag) {<button type="button" class="btn" (click)="put(one.tag, false)"><td-icon name="x" />{{ t('students.untag', { tag: one.tag, count: one.count }) }}</button>}</p>
          </div>
        }
      </form>
    </td-dialog>
  `,
})
export class TagStudents {
  readonly students = input.required<readonly ListedStudent[]>();
  /** Told what became of the tags, also when that is taken back and this form is gone. */
  readonly data = input.required<StudentsData>();
  readonly closed = output();

  private readonly client = inject(DeskClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  /** Tags that some of these students have. */
  protected readonly worn = computed(() => this.data().tags().map(({ tag }) => ({ tag, count: this.students().filter((one) => one.tags.includes(tag)).length })).filter(({ count }) => count > 0));
  private readonly model = signal({ tag: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.tag);
    maxLength(path.tag, 40);
  }, { submission: { action: (root) => submitTo(root, () => this.put(this.model().tag.trim(), true)) } });

  protected async put(tag: string, on: boolean): Promise<void> {
    const studentIds = this.students().filter((one) => one.tags.includes(tag) !== on).map(({ id }) => id);
    if (studentIds.length) {
      const write = async (turn: boolean) => this.data().setTags((await this.client.tag({ tag, studentIds, on: turn })).items);
      await write(on);
      this.toasts.show(this.tn(on ? 'students.tagsPut' : 'students.tagsTaken', studentIds.length, { tag }), () => void write(!on).catch((failure: unknown) => this.refused(failure)));
    }
    this.closed.emit();
  }

  private refused(failure: unknown): void {
    this.toasts.refuse(ApiError.from(failure));
  }
}
