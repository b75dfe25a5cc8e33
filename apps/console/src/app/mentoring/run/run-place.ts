import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { TABS, type PairFilter } from './pair-filter';

/** Under this score a pair deserves a look. */
const LOW = 500;
const SIDES = ['compare', 'what-if'] as const;

type Param = 'show' | 'q' | 'cohort' | 'occupation' | 'mentor' | 'under' | 'pair' | 'side' | 'with';

/** What a run's screen shows, all of it in the address: tab, filter, the open pair by its student, and what stands beside the list. */
@Injectable()
export class RunPlace {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });

  readonly tab = computed(() => TABS.find((one) => one === this.param('show')) ?? 'all');
  readonly under = computed(() => Number.parseInt(this.param('under'), 10) || LOW);
  readonly filter = computed((): PairFilter => ({
    text: this.param('q'), cohort: this.param('cohort'), occupation: this.param('occupation'), mentor: this.param('mentor'), under: this.under(),
  }));
  readonly isNarrowed = computed(() => ['q', 'cohort', 'occupation', 'mentor'].some((one) => this.param(one as Param)));
  /** The student whose pair is open. */
  readonly pair = computed(() => this.param('pair') || undefined);
  readonly side = computed(() => SIDES.find((one) => one === this.param('side')));
  /** The run that this one is compared with, where somebody chose one. */
  readonly other = computed(() => this.param('with') || undefined);

  /** Every step takes the place of the one before in the browser's history, but for what opens beside the list. */
  go(to: Partial<Record<Param, string | number | null>>): void {
    const queryParams = Object.fromEntries(Object.entries(to).map(([name, value]) => [name, value || null]));
    const opens = !!(to.pair && !this.pair()) || !!(to.side && !this.side());
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: !opens });
  }

  open(studentId: string): void {
    this.go({ pair: studentId, side: null });
  }

  close(): void {
    if (this.pair() || this.side()) this.go({ pair: null, side: null });
  }

  private param(name: Param): string {
    return this.params().get(name) ?? '';
  }
}
