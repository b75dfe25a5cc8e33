import { Component, computed, effect, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchRunView, Occupation, Progress as RunProgress, ProposalRow, Publication } from '@tendril/contracts';
import { ApiError, address, apiResource, followProgress, List, MentoringClient } from '@tendril/api-client';
import { Dialog, Empty, Formats, Icon, injectErrorText, injectPlural, injectText, Notice, Panel, Pill, Progress, Skeleton, Toasts, useShortcuts } from '@tendril/ui';
import { PairWhy } from './pair-why';
import { injectReason, tellingParts } from './reasons';
import { RunState } from './run-state';

/** One match run: its progress while it solves, then the proposed pairs, who stayed without one and why, and publishing. */
@Component({
  selector: 'td-run',
  imports: [Dialog, Empty, Icon, Notice, PairWhy, Panel, Pill, Progress, RouterLink, RunState, Skeleton],
  host: { class: 'split' },
  templateUrl: './run.html',
})
export class Run {
  readonly id = input.required<string>();

  private readonly client = inject(MentoringClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly reason = injectReason();
  protected readonly telling = tellingParts;
  private readonly publishing = viewChild<ElementRef<HTMLButtonElement>>('publishing');

  protected readonly run = apiResource<MatchRunView>(() => 'match-runs/' + this.id());
  private readonly state = computed(() => (this.run.hasValue() ? this.run.value().state : undefined));
  private readonly proposals = apiResource<List<ProposalRow>>(() => (this.state() === 'proposed' || this.state() === 'published' ? `match-runs/${this.id()}/proposals` : undefined));
  private readonly occupations = apiResource<List<Occupation>>(() => 'occupations');
  protected readonly names = computed(() => new Map(this.occupations.hasValue() ? this.occupations.value().items.map((one) => [one.code, one.name]) : []));
  protected readonly pairs = computed(() => (this.proposals.hasValue() ? this.proposals.value().items : undefined));
  protected readonly progress = signal<RunProgress>({ state: 'solving', done: 0, total: 0 });
  protected readonly refusal = computed(() => {
    const failure = this.run.error() ?? this.proposals.error();
    return failure && ApiError.from(failure);
  });

  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly at = signal(-1);
  protected readonly pair = computed(() => this.pairs()?.[this.at()]);
  protected readonly asking = signal(false);
  /** What would be published: the selected pairs, or all. */
  protected readonly toPublish = computed(() => (this.pairs() ?? []).filter(({ id }) => !this.selected().size || this.selected().has(id)));
  protected readonly mentorsToTell = computed(() => new Set(this.toPublish().map(({ mentor }) => mentor.id)).size);
  protected readonly busy = signal(false);
  protected readonly refused = signal<ApiError | undefined>(undefined);
  protected readonly publication = signal<Publication | undefined>(undefined);

  constructor() {
    effect((onCleanup) => {
      if (this.state() !== 'solving') return;
      const following = followProgress<RunProgress>(address('match-runs/' + this.id()), ({ state }) => state !== 'solving').subscribe({
        next: (now) => this.progress.set(now), error: () => this.run.reload(), complete: () => this.run.reload(),
      });
      onCleanup(() => following.unsubscribe());
    });
    useShortcuts(
      { key: 'j', label: 'matching.nextPair', run: () => this.move(1) },
      { key: 'k', label: 'matching.previousPair', run: () => this.move(-1) },
      { key: 'x', label: 'matching.selectPair', run: () => this.toggleOpen() },
      { key: 'p', label: 'matching.toPublish', run: () => this.publishing()?.nativeElement.focus() },
      { key: 'Escape', label: 'matching.closePair', run: () => this.at.set(-1) },
    );
  }

  protected move(by: number): void {
    this.at.update((at) => Math.max(0, Math.min(at + by, (this.pairs()?.length ?? 0) - 1)));
  }

  protected toggle(id: string): void {
    this.selected.update((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  protected isWithoutWishes({ matched, unmatched }: MatchRunView): boolean {
    return matched === 0 && unmatched.every(({ reason }) => reason === 'no-wish');
  }

  protected toggleAll(): void {
    this.selected.update(({ size }) => new Set(size ? [] : this.pairs()?.map(({ id }) => id)));
  }

  private toggleOpen(): void {
    const pair = this.pair();
    if (pair && this.state() === 'proposed') this.toggle(pair.id);
  }

  protected publish(): Promise<void> {
    const [run, chosen] = [this.run.value(), [...this.selected()]];
    this.asking.set(false);
    if (!run) return Promise.resolve();
    return this.act(async () => this.publication.set(await this.client.publishRun(run.id, { proposalIds: chosen.length ? chosen : null, version: run.version })));
  }

  protected discard(run: MatchRunView): Promise<void> {
    return this.act(async () => {
      await this.client.discardRun(run.id);
      this.toasts.show(this.t('matching.discarded'));
    });
  }

  protected cancel(run: MatchRunView): Promise<void> {
    return this.act(() => this.client.cancelRun(run.id));
  }

  private async act(work: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(undefined);
    try {
      await work();
    } catch (failure) {
      this.refused.set(ApiError.from(failure));
    } finally {
      this.selected.set(new Set());
      this.run.reload();
      this.proposals.reload();
      this.busy.set(false);
    }
  }
}
