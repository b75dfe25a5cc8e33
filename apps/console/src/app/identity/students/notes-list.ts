import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import type { StudentNote } from '@tendril/contracts';
import { ApiError } from '@tendril/api-client';
import { Formats, Icon, injectErrorText, injectText, Notice } from '@tendril/ui';
import type { Notes } from './student-notes';

/** Notes on a student. A private one looks different from a shared one; what is one's own can be changed. */
@Component({
  selector: 'td-notes-list',
  imports: [Icon, Notice],
  template: `
    <section aria-labelledby="notes">
      <h2 id="notes">{{ t('students.notes') }}</h2>
      @if (notes().error(); as problem) {<td-notice icon="alert" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>}
      @for (note of notes().items(); track note.id) {
        <article class="note" [class.private]="!note.shared">
          <p class="tagline"><td-icon [name]="note.shared ? 'eye' : 'lock'" /><span class="grow">@if (note.shared) {{{ t('students.sharedBy', { name: name(), by: note.mine ? t('students.you') : note.by }) }}} @else {{{ t('students.onlyYou') }}}</span>{{ formats.date(note.writtenAt, 'date') }}</p>
          @if (editing() === note.id) {
            <textarea #words class="in" rows="3" [attr.aria-label]="t('students.noteText')" [value]="note.text"></textarea>
            @if (refusal(); as problem) {<td-notice icon="alert" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>}
            <p class="actions">
              <button type="button" class="btn" (click)="save(note, words.value, note.shared)">{{ t('students.noteSave') }}</button>
              <button type="button" class="btn" (click)="save(note, words.value, !note.shared)">{{ t(note.shared ? 'students.makePrivate' : 'students.makeShared') }}</button>
              <button type="button" class="tap" (click)="editing.set(null)">{{ t('students.noteLeave') }}</button>
            </p>
          } @else {
            <p class="words">{{ note.text }}</p>
            @if (note.mine) {<p class="note-acts"><button type="button" class="tap" (click)="editing.set(note.id)">{{ t('students.noteEdit') }}</button><button type="button" class="tap" (click)="notes().remove(note)">{{ t('students.noteRemove') }}</button></p>}
          }
        </article>
      } @empty {@if (notes().items()) {<p class="muted">{{ t('students.noNotes') }}</p>}}
    </section>
  `,
})
export class NotesList {
  readonly notes = input.required<Notes>();
  /** Of the student. */
  readonly name = input.required<string>();

  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly editing = signal<string | null>(null);
  protected readonly refusal = linkedSignal<unknown, ApiError | null>({ source: this.editing, computation: () => null });

  protected async save(note: StudentNote, text: string, shared: boolean): Promise<void> {
    try {
      await this.notes().change(note, text.trim(), shared);
      this.editing.set(null);
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
  }
}
