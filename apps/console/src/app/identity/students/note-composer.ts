import { Component, ElementRef, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { ApiError } from '@tendril/api-client';
import { Icon, injectErrorText, injectText, useShortcuts } from '@tendril/ui';
import type { Notes } from './student-notes';

/** Where a note is written: private unless said otherwise, and it always shows which. */
@Component({
  selector: 'td-note-composer',
  imports: [Icon],
  host: { class: 'compose', '[class.private]': '!shared()' },
  template: `
    <button type="button" class="mode" [attr.aria-pressed]="!shared()" (click)="shared.set(!shared())"><td-icon [name]="shared() ? 'eye' : 'lock'" />{{ t(shared() ? 'students.noteShared' : 'students.notePrivate') }}</button>
    <textarea #words rows="1" [attr.aria-label]="t('students.noteText')" [placeholder]="t(shared() ? 'students.writeShared' : 'students.writePrivate', { name: name() })" [value]="text()" (input)="text.set(words.value)" (keydown.control.enter)="write()" (keydown.meta.enter)="write()"></textarea>
    @if (text().trim()) {<button type="button" class="btn" [class.busy]="busy()" (click)="write()">{{ t('students.writeNote') }}</button>}
    <p role="alert" class="refusal">@if (refusal(); as problem) {{{ errorText(problem.code, problem.params) }}}</p>
  `,
})
export class NoteComposer {
  readonly studentId = input.required<string>();
  readonly name = input.required<string>();
  readonly notes = input.required<Notes>();
  readonly written = output();

  private readonly words = viewChild.required<ElementRef<HTMLTextAreaElement>>('words');
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly busy = signal(false);
  /** Each student begins with an empty field, and private. */
  protected readonly text = linkedSignal({ source: () => this.studentId(), computation: () => '' });
  protected readonly shared = linkedSignal({ source: () => this.studentId(), computation: () => false });
  protected readonly refusal = linkedSignal<string, ApiError | null>({ source: () => this.text(), computation: () => null });

  constructor() {
    useShortcuts({ key: 'w', label: 'students.writeNote', run: () => this.words().nativeElement.focus() });
  }

  protected async write(): Promise<void> {
    const text = this.text().trim();
    if (!text || this.busy()) return;
    this.busy.set(true);
    try {
      await this.notes().write(text, this.shared());
      this.text.set('');
      this.shared.set(false);
      this.written.emit();
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    } finally {
      this.busy.set(false);
    }
  }
}
