import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { InterviewRow } from '@tendril/contracts';
import { ApiError, apiResource, List, NetworkClient, submitTo } from '@tendril/api-client';
import { Empty, Failed, Formats, injectErrorText, injectPlural, injectText, Notice, Panel, Pill, Skeleton, Toasts, useShortcuts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

/** Plans for an interview that wait for a yes, and beside them the open one: approved, or sent back with words. */
@Component({
  selector: 'td-interviews',
  imports: [...FORM, Empty, Failed, Notice, Panel, Pill, RouterLink, Skeleton],
  host: { class: 'split' },
  templateUrl: './interviews.html',
})
export class Interviews {
  /** The open plan; in the address, so that the way back works. */
  readonly id = input<string>();

  private readonly client = inject(NetworkClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);

  protected readonly queue = apiResource<List<InterviewRow>>(() => 'interviews');
  protected readonly refusal = computed(() => this.queue.error() && ApiError.from(this.queue.error()));
  protected readonly rows = computed(() => (this.queue.hasValue() ? this.queue.value().items : []));
  protected readonly place = computed(() => this.rows().findIndex((row) => row.id === this.id()));
  protected readonly row = computed(() => this.rows()[this.place()]);

  private readonly model = linkedSignal({ source: this.id, computation: () => ({ comment: '' }) });
  protected readonly form = form(this.model, (path) => required(path.comment), {
    submission: { action: (root) => submitTo(root, () => this.sendBack()) },
  });
  protected readonly refused = linkedSignal<string | undefined, ApiError | undefined>({ source: this.id, computation: () => undefined });
  protected readonly busy = linkedSignal({ source: this.id, computation: () => false });

  constructor() {
    useShortcuts(
      { key: 'j', label: 'interviews.next', run: () => this.move(1) },
      { key: 'k', label: 'interviews.previous', run: () => this.move(-1) },
      { key: 'a', label: 'interviews.approve', run: () => void this.approve() },
      { key: 'Escape', label: 'interviews.close', run: () => this.open(undefined) },
    );
  }

  protected move(by: number): void {
    const next = this.rows()[this.place() + by];
    if (next) this.open(next.id);
  }

  protected open(id: string | undefined): void {
    void this.router.navigate(id ? ['/reviews/interviews', id] : ['/reviews/interviews']);
  }

  protected async approve(): Promise<void> {
    const row = this.row();
    if (!row || this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.approve(row.id);
      this.done(row, this.t('interviews.approved', { student: row.student }));
    } catch (failure) {
      this.refused.set(ApiError.from(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private async sendBack(): Promise<void> {
    const row = this.row();
    if (!row) return;
    await this.client.sendBack(row.id, this.model());
    this.done(row, this.t('interviews.sentBack', { student: row.student }));
  }

  /** The next one comes up in the place of the one that was answered. */
  private done(row: InterviewRow, words: string): void {
    const [place, rest] = [this.place(), this.rows().filter((one) => one !== row)];
    this.queue.set({ items: rest, next: null });
    this.toasts.show(words);
    this.open((rest[place] ?? rest[place - 1])?.id);
  }
}
