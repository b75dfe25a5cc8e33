import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { RosterPreviewRow } from '@tendril/contracts';
import { ApiError, IdentityClient } from '@tendril/api-client';
import { injectErrorText, injectText, Notice, Pill, Skeleton } from '@tendril/ui';

const PAGE = 50;
const MARKS = { create: ['plus', 'ok'], update: ['edit', 'info'], skip: ['check', 'none'], refuse: ['alert', 'danger'], leaver: ['out', 'warn'] } as const;

/** The rows of an import as they were understood, a page at a time. */
@Component({
  selector: 'td-roster-rows',
  imports: [Notice, Pill, Skeleton],
  template: `
    @if (problem(); as why) {
      <td-notice icon="alert" tone="danger" role="alert">{{ errorText(why.code, why.params) }}</td-notice>
    } @else if (!rows()) {
      <td-skeleton [count]="4" />
    } @else if (shown().length) {
      <table class="grid roster-rows">
        <thead><tr><th scope="col" class="num wide">{{ t('roster.rowNumber') }}</th><th scope="col">{{ t('students.name') }}</th><th scope="col">{{ t('students.cohort') }}</th><th scope="col" class="wide">{{ t('students.externalId') }}</th><th scope="col">{{ t('roster.what') }}</th></tr></thead>
        <tbody>
          @for (row of shown(); track $index) {
            <tr><td class="num wide">{{ row.row || '' }}</td><th scope="row">{{ row.givenName }} {{ row.familyName }}</th><td>{{ row.cohort }}</td><td class="wide">{{ row.externalId }}</td>
              <td [title]="remark(row)"><td-pill [icon]="mark(row)[0]" [tone]="mark(row)[1]">{{ t('roster.action.' + row.action) }}</td-pill> <span class="muted small wide">{{ remark(row) }}</span></td></tr>
          }
        </tbody>
      </table>
      @if (next()) {<p class="more"><button type="button" class="btn" [class.busy]="busy()" (click)="load()">{{ t('roster.moreRows') }}</button></p>}
    } @else {<p class="muted">{{ t('roster.noRows') }}</p>}
  `,
})
export class RosterRows {
  readonly importId = input.required<string>();
  /** Only rows of this kind; all when empty. */
  readonly action = input.required<string>();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly rows = signal<readonly RosterPreviewRow[] | undefined>(undefined);
  protected readonly shown = computed(() => this.rows() ?? []);
  protected readonly next = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiError | null>(null);

  constructor() {
    effect(() => {
      this.importId();
      this.action();
      untracked(() => {
        this.rows.set(undefined);
        this.next.set(null);
        void this.load();
      });
    });
  }

  /** The next page; an answer to an older question is dropped. */
  protected async load(): Promise<void> {
    const [id, action] = [this.importId(), this.action()];
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { items, next } = await this.client.importRows(id, { action, cursor: this.next() ?? undefined, limit: PAGE });
      if (id !== this.importId() || action !== this.action()) return;
      this.rows.update((rows) => [...(rows ?? []), ...items]);
      this.next.set(next);
    } catch (failure) {
      this.problem.set(ApiError.from(failure));
    }
    this.busy.set(false);
  }

  protected mark({ action }: RosterPreviewRow): (typeof MARKS)[RosterPreviewRow['action']] {
    return MARKS[action];
  }

  /** What changes, or why the row stays out. */
  protected remark({ action, problem, changes }: RosterPreviewRow): string {
    if (action === 'leaver') return '';
    if (problem) return this.t('roster.problem.' + problem.code);
    return changes.map((change) => this.t('roster.change.' + change)).join(', ');
  }
}
