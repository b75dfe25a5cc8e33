import { Component, computed, DestroyRef, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ApiError, ReportingClient, untilMade } from '@tendril/api-client';
import { injectPlural, injectText, LanguageStore, Toasts, useShortcuts } from '@tendril/ui';
import { MoveStudents } from './move-students';
import type { ListedStudent } from './student-list';
import type { StudentsData } from './students-data';
import { TagStudents } from './tag-students';

/** What can be done with the picked students, or by a key with the one under the cursor. */
@Component({
  selector: 'td-bulk-bar',
  imports: [MoveStudents, TagStudents],
  template: `
    @if (picked().length) {
      <div class="bulk" role="group" [attr.aria-label]="t('students.bulk')">
        <p role="status"><b>{{ tn('students.picked', picked().length) }}</b>@if (hidden(); as count) {&ngsp;<span class="muted">{{ tn('students.pickedHidden', count) }}</span>}</p>
        <button type="button" class="btn primary" (click)="assign()">{{ t('students.assign') }}<kbd aria-hidden="true">A</kbd></button>
        <button type="button" class="btn" (click)="act('tag')">{{ t('students.tag') }}<kbd aria-hidden="true">T</kbd></button>
        <button type="button" class="btn" (click)="act('move')">{{ t('students.move') }}<kbd aria-hidden="true">M</kbd></button>
        <button type="button" class="btn" [class.busy]="making()" (click)="export()">{{ t(making() ? 'students.making' : 'students.export') }}<kbd aria-hidden="true">S</kbd></button>
        <span class="push"></span>
        <button type="button" class="ghost" (click)="cleared.emit()">{{ t('students.clear') }}<kbd class="stays" aria-hidden="true">Esc</kbd></button>
      </div>
    }
    @switch (doing()) {
      @case ('tag') {<td-tag-students [students]="about()" [data]="data()" (closed)="doing.set(null)" />}
      @case ('move') {<td-move-students [students]="about()" [data]="data()" (closed)="doing.set(null)" />}
    }
  `,
})
export class BulkBar {
  readonly picked = input.required<readonly ListedStudent[]>();
  readonly shown = input.required<readonly ListedStudent[]>();
  /** The one that the keys mean while nobody is picked. */
  readonly under = input.required<ListedStudent | undefined>();
  readonly data = input.required<StudentsData>();
  readonly cleared = output();

  private readonly router = inject(Router);
  private readonly reporting = inject(ReportingClient);
  private readonly toasts = inject(Toasts);
  private readonly gone = inject(DestroyRef);
  private readonly language = inject(LanguageStore).current;
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly making = signal(false);
  protected readonly doing = signal<'tag' | 'move' | null>(null);
  protected readonly about = computed(() => (this.picked().length ? this.picked() : [this.under()].filter((one) => one !== undefined)));
  protected readonly hidden = computed(() => {
    const shown = new Set(this.shown().map(({ id }) => id));
    return this.picked().filter(({ id }) => !shown.has(id)).length;
  });

  constructor() {
    useShortcuts(
      { key: 'a', label: 'students.assign', run: () => this.assign() },
      { key: 't', label: 'students.tag', run: () => this.act('tag') },
      { key: 's', label: 'students.export', run: () => void this.export() },
      { key: 'm', label: 'students.move', run: () => this.act('move') },
    );
  }

  /** Thousands of ids have no place in an address: they go along with the step of the history. */
  protected assign(): void {
    if (this.about().length) void this.router.navigate(['/exercises/assign'], { state: { studentIds: this.about().map(({ id }) => id) } });
  }

  /** A job makes the file with what the reader reaches; it is taken as soon as it is there. */
  protected async export(): Promise<void> {
    if (this.making() || !this.about().length) return;
    this.making.set(true);
    try {
      const asked = await this.reporting.ask({ list: 'students', studentIds: this.about().map(({ id }) => id), language: this.reporting.wordsIn(this.language()) });
      const { id, state } = await untilMade(asked, (one) => this.reporting.export(one), () => this.gone.destroyed);
      if (state === 'made') download(`/api/exports/${id}/file`);
      else this.toasts.refuse({ code: 'export_failed' });
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    } finally {
      this.making.set(false);
    }
  }

  protected act(what: 'tag' | 'move'): void {
    if (this.about().length) this.doing.set(what);
  }
}

/** The API sends it as an attachment, so the page stays. */
function download(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
