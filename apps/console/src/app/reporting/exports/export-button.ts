import { Component, computed, DestroyRef, inject, input, linkedSignal } from '@angular/core';
import type { ExportView } from '@tendril/contracts';
import { ApiError, ReportingClient, untilMade } from '@tendril/api-client';
import { Icon, injectErrorText, injectText, Notice } from '@tendril/ui';

type Standing = { readonly state: 'idle' | 'making' } | { readonly state: 'made'; readonly file: ExportView } | { readonly state: 'failed'; readonly why: ApiError | null };

/** Asks for a file, waits until the job has made it, and then is the link to it. */
@Component({
  selector: 'td-export-button',
  imports: [Icon, Notice],
  host: { class: 'stack s2' },
  template: `
    <p role="status">
      @if (made(); as file) {
        <a class="btn" [href]="'/api/exports/' + file.id + '/file'" download><td-icon name="download" />{{ t('reports.download') }}</a>
      } @else {
        <button type="button" class="btn" [class.busy]="standing().state === 'making'" (click)="start()"><td-icon name="download" />{{ standing().state === 'making' ? t('reports.making') : label() }}</button>
      }
    </p>
    @if (failed(); as one) {<td-notice icon="alert" tone="danger" role="alert">{{ errorText(one.why?.code ?? 'export_failed', one.why?.params) }}</td-notice>}
  `,
})
export class ExportButton {
  readonly label = input.required<string>();
  /** Asks the API; a new way of asking begins anew. */
  readonly ask = input.required<() => Promise<ExportView>>();

  private readonly client = inject(ReportingClient);
  private readonly gone = inject(DestroyRef);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly standing = linkedSignal<unknown, Standing>({ source: this.ask, computation: () => ({ state: 'idle' }) });
  protected readonly made = computed(() => { const now = this.standing(); return now.state === 'made' ? now.file : null; });
  protected readonly failed = computed(() => { const now = this.standing(); return now.state === 'failed' ? now : null; });

  protected async start(): Promise<void> {
    if (this.standing().state === 'making') return;
    const asked = this.ask();
    const settle = (now: Standing) => this.ask() === asked && this.standing.set(now);
    this.standing.set({ state: 'making' });
    try {
      const file = await untilMade(await asked(), (id) => this.client.export(id), () => this.gone.destroyed);
      settle(file.state === 'made' ? { state: 'made', file } : { state: 'failed', why: null });
    } catch (failure) {
      settle({ state: 'failed', why: ApiError.from(failure) });
    }
  }
}
