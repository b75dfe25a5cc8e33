import { afterNextRender, Component, computed, inject, Injector, input, linkedSignal, signal, viewChild } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { AssignmentEffect, AssignmentRow, AssignmentView, WorkState } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, List } from '@tendril/api-client';
import { Dialog, Empty, Failed, Formats, Icon, type IconName, injectErrorText, injectText, LanguageStore, Notice, Panel, Pill, Rows, Skeleton, Toasts, type Tone, useShortcuts } from '@tendril/ui';
import { Effect } from '../change/effect';
import { Requests } from '../requests/requests';
import { ExtensionForm } from './extension-form';

type Student = AssignmentView['students'][number];

const LOOKS: Record<WorkState, readonly [IconName, Tone]> = {
  'not-begun': ['idle', 'none'], draft: ['edit', 'none'], submitted: ['reviews', 'warn'], returned: ['undo', 'info'], accepted: ['ok', 'ok'],
};
const STATES = Object.keys(LOOKS) as WorkState[];

/** One assignment: how far each student is with it, and what can be done for one of them or for all. What is shown stands in the address. */
@Component({
  selector: 'td-assignment',
  imports: [Dialog, Effect, Empty, ExtensionForm, Failed, Icon, Notice, Panel, Pill, Requests, RouterLink, Rows, Skeleton],
  host: { class: 'split' },
  templateUrl: './assignment.html',
})
export class Assignment {
  readonly id = input.required<string>();
  /** From the address: a state, part of a name, and the id of the open student. */
  readonly state = input<string>();
  readonly q = input<string>();
  readonly student = input<string>();

  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  protected readonly rows = viewChild<Rows<Student>>(Rows);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly assignment = apiResource<AssignmentView>(() => 'assignments/' + this.id());
  protected readonly looks = LOOKS;
  private readonly others = apiResource<List<AssignmentRow>>(() => 'assignments');
  /** The same exercise for the same day, given to others: one press away. */
  protected readonly together = computed(() => {
    const one = this.assignment.hasValue() ? this.assignment.value() : undefined;
    const all = this.others.hasValue() ? this.others.value().items : [];
    const same = all.filter((other) => other.dueOn === one?.dueOn && other.exerciseId === one.exerciseId && !other.withdrawnAt);
    return same.length > 1 ? same.sort((a, b) => this.nameOf(a).localeCompare(this.nameOf(b))) : [];
  });
  protected readonly search = linkedSignal(() => this.q() ?? '');
  private readonly all = computed(() => (this.assignment.hasValue() ? this.assignment.value().students : []));
  protected readonly states = computed(() => STATES.map((state) => ({ state, count: this.all().filter((one) => one.state === state).length })));
  protected readonly shown = computed(() => {
    const text = this.search().trim().toLowerCase();
    return this.all().filter((one) => (!this.state() || one.state === this.state()) && `${one.name} ${one.cohort}`.toLowerCase().includes(text));
  });
  protected readonly place = computed(() => this.shown().findIndex((one) => one.id === this.student()));
  protected readonly open = computed(() => this.all().find((one) => one.id === this.student()));
  protected readonly placeText = computed(() => (this.place() < 0 ? '' : this.t('exercises.place', { place: this.place() + 1, total: this.shown().length })));
  /** What a withdrawal would do, while the question stands. */
  protected readonly effect = signal<AssignmentEffect | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly refused = signal<ApiError | undefined>(undefined);
  protected readonly refusal = computed(() => this.assignment.error() && ApiError.from(this.assignment.error()));

  constructor() {
    useShortcuts(
      { key: 'j', label: 'exercises.keys.down', run: () => this.rows()?.move(1) },
      { key: 'k', label: 'exercises.keys.up', run: () => this.rows()?.move(-1) },
      { key: 'Escape', label: 'exercises.keys.close', run: () => this.close() },
    );
  }

  protected nameOf({ cohorts, named }: AssignmentRow): string {
    return [...cohorts, ...(named ? [this.t('exercises.named', { count: named })] : [])].join(', ');
  }

  protected write(event: Event): void {
    this.search.set((event.target as HTMLInputElement).value);
    this.go({ q: this.search() || null }, true);
  }

  protected step(by: number): void {
    const next = this.shown()[this.place() + by];
    if (next) this.go({ student: next.id }, true);
  }

  /** Focus goes back to the row, so that the keyboard goes on from there. */
  protected close(): void {
    if (!this.student()) return;
    const place = this.place();
    this.go({ student: null });
    afterNextRender(() => place >= 0 && this.rows()?.goTo(place), { injector: this.injector });
  }

  protected askToWithdraw(): Promise<void> {
    return this.attempt(async () => this.effect.set(await this.client.effectOfWithdrawal(this.id())));
  }

  protected withdraw(): Promise<void> {
    this.effect.set(undefined);
    return this.attempt(async () => {
      await this.client.withdrawAssignment(this.id());
      this.toasts.show(this.t('exercises.wasWithdrawn'));
    });
  }

  protected go(queryParams: Record<string, string | null>, replaceUrl = false): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(undefined);
    await work().catch((failure: unknown) => this.refused.set(ApiError.from(failure)));
    this.busy.set(false);
    if (!this.effect()) this.assignment.reload();
  }
}
