import { Component, inject, input, signal } from '@angular/core';
import type { MatchRunView } from '@tendril/contracts';
import { MatchRunsClient } from '@tendril/api-client';
import { Dialog, injectText, Toasts } from '@tendril/ui';
import { RunStore } from './run-store';

/** Takes a publication back, as long as no mentor has answered. */
@Component({
  selector: 'td-taking-back',
  imports: [Dialog],
  template: `
    <button type="button" class="btn" [disabled]="store.busy()" (click)="asking.set(true)">{{ t('matching.takeBack') }}</button>
    <td-dialog [heading]="t('matching.takeBackTitle')" [(open)]="asking">
      <p>{{ t('matching.takeBackHint') }}</p>
      <div class="actions"><button type="button" class="btn danger" (click)="takeBack()">{{ t('matching.takeBack') }}</button><button type="button" class="btn" (click)="asking.set(false)">{{ t('matching.leaveIt') }}</button></div>
    </td-dialog>
  `,
})
export class TakingBack {
  readonly run = input.required<MatchRunView>();
  protected readonly store = inject(RunStore);
  private readonly client = inject(MatchRunsClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly asking = signal(false);

  protected async takeBack(): Promise<void> {
    this.asking.set(false);
    this.store.said.set(undefined);
    const { id, version } = this.run();
    const run = await this.store.act(() => this.client.rollBack(id, { version }));
    if (!run) return;
    this.store.run.set(run);
    this.store.reload();
    this.toasts.show(this.t('matching.takenBack'));
  }
}
