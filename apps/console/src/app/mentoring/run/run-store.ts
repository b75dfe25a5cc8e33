import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { MatchChoice, MatchRunView, Occupation, PairAnswer, ProposalRow, Publication, Replay, RunComparison } from '@tendril/contracts';
import { ApiError, apiPages, apiResource, List } from '@tendril/api-client';
import { keyOf, type Pair, type PairFacts } from './pair-filter';
import { changesBetween, type RunLook } from './meanwhile';
import { RunPlace } from './run-place';

/** Pairs that are held on a screen; the table for a spreadsheet has all. */
const MOST = 20_000;
/** States of a run that has an answer. */
const ANSWERED: readonly MatchRunView['state'][] = ['proposed', 'published', 'rolled-back'];

/** What a mentor's own word or her silence came to. */
const SAID: readonly PairAnswer[] = ['accepted', 'declined', 'lapsed'];

export type Said = { readonly kind: 'publication'; readonly result: Publication } | { readonly kind: 'replay'; readonly result: Replay };

/** One run with its pairs, the choices made in it and the run it is compared with. A run's screen provides it. */
@Injectable()
export class RunStore {
  private readonly place = inject(RunPlace);
  readonly id = signal('');

  readonly run = apiResource<MatchRunView>(() => (this.id() ? `match-runs/${this.id()}` : undefined));
  readonly state = computed(() => (this.run.hasValue() ? this.run.value().state : undefined));
  private readonly answered = computed(() => ANSWERED.some((one) => one === this.state()));
  private readonly part = (name: string) => (this.answered() ? `match-runs/${this.id()}/${name}` : undefined);
  readonly proposals = apiPages<ProposalRow>(() => this.part('proposals'), MOST);
  readonly choices = apiResource<List<MatchChoice>>(() => this.part('choices'));
  private readonly occupations = apiResource<List<Occupation>>(() => 'occupations');
  private readonly runs = apiResource<List<MatchRunView>>(() => (this.answered() ? 'match-runs' : undefined));

  /** The words of an occupation's code. */
  readonly names = computed(() => new Map(this.occupations.hasValue() ? this.occupations.value().items.map((one) => [one.code, one.name]) : []));
  readonly pairs = computed(() => this.proposals.items());
  readonly refusal = computed(() => {
    const failure = this.run.error() ?? this.proposals.error();
    return failure && ApiError.from(failure);
  });

  /** Other runs with an answer, the newest first. */
  readonly others = computed(() => (this.runs.hasValue() ? this.runs.value().items : []).filter((one) => one.id !== this.id() && ANSWERED.includes(one.state)));
  /** What this run is compared with: the one that was chosen, the one it goes on from, or the one before it. */
  readonly other = computed(() => {
    const [run, others] = [this.run.value(), this.others()];
    const of = (id: string | null | undefined) => others.find((one) => one.id === id);
    return of(this.place.other()) ?? of(run?.basedOn) ?? others.find((one) => run && one.createdAt < run.createdAt);
  });
  readonly comparison = apiResource<RunComparison>(() => (this.other() ? `match-runs/${this.other()?.id}/comparison` : undefined), () => ({ with: this.id() }));

  private readonly chosen = computed(() => new Map((this.choices.hasValue() ? this.choices.value().items : []).map((one) => [keyOf(one), one])));
  readonly bans = computed(() => [...this.chosen().values()].filter(({ kind }) => kind === 'ban'));
  readonly facts = computed((): PairFacts => {
    const keys = (kind: MatchChoice['kind']) => new Set([...this.chosen()].flatMap(([key, one]) => (one.kind === kind ? [key] : [])));
    return { changed: new Set((this.comparison.hasValue() ? this.comparison.value().changes : []).map(({ student }) => student.id)), pinned: keys('pin'), banned: keys('ban') };
  });
  /** Pairs that were banned after they were proposed: they go with the next calculation, and are not published. */
  readonly standing = computed(() => (this.pairs() ?? []).filter((row) => this.facts().banned.has(keyOf(row))));

  /** Pairs whose mentors have answered, or let their time go by: a publication stays then. */
  readonly answeredPairs = computed(() => (this.pairs() ?? []).filter(({ answer }) => answer !== null && SAID.includes(answer)).length);
  readonly awaitedPairs = computed(() => (this.pairs() ?? []).filter(({ answer }) => answer === 'awaited').length);

  /** The last refusal, and how the run stood when somebody else had changed it. */
  readonly refused = linkedSignal<string, ApiError | undefined>({ source: this.id, computation: () => undefined });
  /** The pin that kept the next calculation from beginning. */
  readonly inTheWay = computed(() => {
    const { code, params } = this.refused() ?? {};
    return code === 'pin_no_longer_fits' ? this.chosen().get(`${params?.['studentId'] ?? ''} ${params?.['mentorId'] ?? ''}`) : undefined;
  });
  readonly busy = signal(false);
  /** Students whose pairs are to be published; nobody means all. */
  readonly selected = linkedSignal<string, ReadonlySet<string>>({ source: this.id, computation: () => new Set() });
  /** What the last act came to. */
  readonly said = linkedSignal<string, Said | undefined>({ source: this.id, computation: () => undefined });
  private readonly before = signal<RunLook | undefined>(undefined);
  readonly meanwhile = computed(() => {
    const [before, now] = [this.before(), this.look()];
    return before && now && !this.run.isLoading() && !this.proposals.isLoading() ? changesBetween(before, now) : undefined;
  });

  choiceOf(pair: Pair): MatchChoice | undefined {
    return this.chosen().get(keyOf(pair));
  }

  toggle(studentId: string): void {
    this.selected.update((now) => {
      const next = new Set(now);
      if (!next.delete(studentId)) next.add(studentId);
      return next;
    });
  }

  reload(): void {
    this.run.reload();
    this.proposals.reload();
    this.choices.reload();
    this.comparison.reload();
  }

  /** Runs a write, one at a time. A refusal is said; where somebody was faster, the run is shown as it stands now, with what is different. */
  async act<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    this.refused.set(undefined);
    this.before.set(undefined);
    try {
      return await work();
    } catch (failure) {
      const error = ApiError.from(failure);
      this.refused.set(error);
      if (error.status === 409 || error.status === 404) {
        this.before.set(this.look());
        this.reload();
      }
      return undefined;
    } finally {
      this.busy.set(false);
    }
  }

  private look(): RunLook | undefined {
    const [run, pairs] = [this.run.value(), this.pairs()];
    return run && pairs && { run, pairs };
  }
}
