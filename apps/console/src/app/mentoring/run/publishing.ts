import { Component, computed, inject, input, signal } from '@angular/core';
import type { MatchRunView } from '@tendril/contracts';
import { MatchRunsClient } from '@tendril/api-client';
import { Dialog, Formats, injectPlural, injectText } from '@tendril/ui';
import { isOffered, keyOf } from './pair-filter';
import { RunPlace } from './run-place';
import { RunStore } from './run-store';

/** Publishes the selected pairs, or all that may be: after a question that says who will be told. */
@Component({
  selector: 'td-publishing',
  imports: [Dialog],
  template: `
    @if (toPublish().length) {
      <button type="button" class="btn primary" [class.busy]="store.busy()" (click)="ask()">{{ store.selected().size ? counted('matching.publishSome') : counted('matching.publishAll') }}<kbd aria-hidden="true">P</kbd></button>
    } @else if (heldBack() && !store.selected().size) {
      <button type="button" class="btn" (click)="place.go({ show: 'withheld' })">{{ tn('matching.heldBack', heldBack()) }}</button>
    }
    <td-dialog [heading]="counted('matching.publishTitle')" [(open)]="asking">
      <p>{{ tn('matching.told', mentorsToTell()) }}</p>
      @if (bannedLeftOut()) {<p>{{ tn('matching.bannedLeftOut', bannedLeftOut()) }}</p>}
      @if (heldBack()) {<p>{{ tn('matching.heldBackLeftOut', heldBack()) }}</p>}
      <p>{{ t('matching.wayBack') }}</p>
      <div class="actions"><button type="button" class="btn primary" (click)="publish()">{{ t('matching.publish') }}</button><button type="button" class="btn" (click)="asking.set(false)">{{ t('matching.notYet') }}</button></div>
    </td-dialog>
  `,
})
export class Publishing {
  readonly run = input.required<MatchRunView>();
  protected readonly store = inject(RunStore);
  protected readonly place = inject(RunPlace);
  private readonly client = inject(MatchRunsClient);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  private readonly formats = inject(Formats);
  protected readonly asking = signal(false);

  private readonly open = computed(() => (['proposed', 'published'].includes(this.run().state) ? (this.store.pairs() ?? []).filter((row) => !row.published) : []));
  /** Pairs that were held back and still would be. */
  protected readonly heldBack = computed(() => this.open().filter((row) => !isOffered(row)).length);
  /** Those that may be, are not banned since, and are selected if any is. */
  protected readonly toPublish = computed(() => {
    const [selected, { banned }] = [this.store.selected(), this.store.facts()];
    return this.open().filter((row) => isOffered(row) && (!selected.size || selected.has(row.student.id)) && !banned.has(keyOf(row)));
  });
  protected readonly mentorsToTell = computed(() => new Set(this.toPublish().map(({ mentor }) => mentor.id)).size);

  /** Banned since, among those that were asked for. */
  protected readonly bannedLeftOut = computed(() => this.store.standing().filter(({ student }) => !this.store.selected().size || this.store.selected().has(student.id)).length);

  protected counted(key: string): string {
    const count = this.toPublish().length;
    return this.tn(key, count, { count: this.formats.number(count) });
  }

  ask(): void {
    if (this.toPublish().length) this.asking.set(true);
  }

  protected async publish(): Promise<void> {
    this.asking.set(false);
    this.store.said.set(undefined);
    const { id, version } = this.run();
    const isAll = this.toPublish().length === this.open().length;
    const result = await this.store.act(() => this.client.publish(id, { proposalIds: isAll ? null : this.toPublish().map((row) => row.id), version }));
    if (!result) return;
    this.store.said.set({ kind: 'publication', result });
    this.store.selected.set(new Set());
    this.store.reload();
  }
}
