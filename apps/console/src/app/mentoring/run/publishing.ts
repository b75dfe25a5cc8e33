import { Component, computed, inject, input, signal } from '@angular/core';
import type { MatchRunView } from '@tendril/contracts';
import { MatchRunsClient } from '@tendril/api-client';
import { Dialog, injectPlural, injectText } from '@tendril/ui';
import { keyOf } from './pair-filter';
import { RunStore } from './run-store';

/** Publishes the selected pairs, or all that may be: after a question that says who will be told. */
@Component({
  selector: 'td-publishing',
  imports: [Dialog],
  template: `
    @if (toPublish().length) {
      <button type="button" class="btn primary" [class.busy]="store.busy()" (click)="ask()">{{ store.selected().size ? tn('matching.publishSome', toPublish().length) : tn('matching.publishAll', toPublish().length) }}<kbd aria-hidden="true">P</kbd></button>
    }
    <td-dialog [heading]="tn('matching.publishTitle', toPublish().length)" [(open)]="asking">
      <p>{{ tn('matching.told', mentorsToTell()) }}</p>
      @if (store.standing().length) {<p>{{ tn('matching.bannedLeftOut', store.standing().length) }}</p>}
      <p>{{ t('matching.wayBack') }}</p>
      <div class="actions"><button type="button" class="btn primary" (click)="publish()">{{ t('matching.publish') }}</button><button type="button" class="btn" (click)="asking.set(false)">{{ t('matching.notYet') }}</button></div>
    </td-dialog>
  `,
})
export class Publishing {
  readonly run = input.required<MatchRunView>();
  protected readonly store = inject(RunStore);
  private readonly client = inject(MatchRunsClient);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly asking = signal(false);

  /** Not yet published, not banned since, and selected if any is. */
  protected readonly toPublish = computed(() => {
    const [selected, { banned }] = [this.store.selected(), this.store.facts()];
    if (!['proposed', 'published'].includes(this.run().state)) return [];
    return (this.store.pairs() ?? []).filter((row) => !row.published && (!selected.size || selected.has(row.student.id)) && !banned.has(keyOf(row)));
  });
  protected readonly mentorsToTell = computed(() => new Set(this.toPublish().map(({ mentor }) => mentor.id)).size);

  ask(): void {
    if (this.toPublish().length) this.asking.set(true);
  }

  protected async publish(): Promise<void> {
    this.asking.set(false);
    this.store.said.set(undefined);
    const { id, version } = this.run();
    const isAll = !this.store.selected().size && !this.store.standing().length;
    const result = await this.store.act(() => this.client.publish(id, { proposalIds: isAll ? null : this.toPublish().map((row) => row.id), version }));
    if (!result) return;
    this.store.said.set({ kind: 'publication', result });
    this.store.selected.set(new Set());
    this.store.reload();
  }
}
