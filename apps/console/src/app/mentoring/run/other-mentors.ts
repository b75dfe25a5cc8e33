import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import type { MatchAlternative, MatchRunView, MoveCost, ProposalRow } from '@tendril/contracts';
import { apiResource, List, MatchRunsClient } from '@tendril/api-client';
import { Failed, Formats, injectPlural, injectText, Skeleton, Toasts } from '@tendril/ui';
import { Changes } from './changes';
import { RunStore } from './run-store';
import { injectSigned } from '../signed';

/** Somebody who walks through the list by keys does not make the server calculate at every step. */
const PAUSE = 200;

/** What each would lose, and other mentors for a student with what they cost everybody. A choice says first who moves. */
@Component({
  selector: 'td-other-mentors',
  imports: [Changes, Failed, Skeleton],
  templateUrl: './other-mentors.html',
})
export class OtherMentors {
  readonly pair = input.required<ProposalRow>();
  readonly run = input.required<MatchRunView>();

  private readonly store = inject(RunStore);
  private readonly client = inject(MatchRunsClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  protected readonly signed = injectSigned();

  /** The proposal whose alternatives are shown; none while a pair has just come, be it another one or the same after a change. */
  private readonly asked = signal('');
  protected readonly others = apiResource<List<MatchAlternative>>(() => (this.asked() ? `match-runs/${this.store.id()}/proposals/${this.asked()}/alternatives` : undefined));
  protected readonly all = computed(() => (this.others.hasValue() ? this.others.value().items : []));
  /** The one that costs everybody least. */
  protected readonly next = computed(() => this.all()[0]);
  /** What the others gain or lose when this student takes the next best: the rest of what everybody loses. */
  protected readonly rest = computed(() => {
    const next = this.next();
    return next ? next.cost.score - (next.score - this.pair().score) : 0;
  });
  /** Who would get the place. */
  protected readonly heir = computed(() => {
    const movers = this.next()?.movers ?? [];
    const heir = movers.find(({ to }) => to?.id === this.pair().mentor.id);
    if (!heir) return this.t('matching.placeFree');
    return movers.length === 1 ? this.t('matching.placeGoes', { name: heir.student.name }) : this.tn('matching.placeGoesAnd', movers.length - 1, { name: heir.student.name });
  });
  protected readonly refusal = computed(() => this.others.error());
  /** The mentor who is thought of, and what would come of it. */
  protected readonly chosen = linkedSignal<string, { mentor: MatchAlternative['mentor']; cost?: MoveCost } | undefined>({ source: () => this.pair().id, computation: () => undefined });

  constructor() {
    effect((onCleanup) => {
      const { id } = this.pair();
      this.asked.set('');
      const soon = setTimeout(() => this.asked.set(id), PAUSE);
      onCleanup(() => clearTimeout(soon));
    });
  }

  /** Who else moves, by name. */
  protected effect({ movers }: MatchAlternative): string {
    const lost = movers.filter(({ to }) => !to).map(({ student }) => this.t('matching.losesMentor', { student: student.name }));
    return [...this.moving(movers.filter(({ to }) => to)), ...lost].join(', ') || this.t('matching.nobodyMoves');
  }

  private moving([first, second, ...more]: MatchAlternative['movers']): string[] {
    if (!first) return [];
    if (!second) return [this.t('matching.moves', { student: first.student.name, mentor: first.to?.name ?? '' })];
    return [more.length ? this.tn('matching.andOthersMove', more.length + 1, { name: first.student.name }) : this.t('matching.bothMove', { one: first.student.name, other: second.student.name })];
  }

  /** Asks who would move; nothing is changed. */
  protected async think(mentor: MatchAlternative['mentor']): Promise<void> {
    this.chosen.set({ mentor });
    const cost = await this.move(this.pair().student.id, mentor.id, true);
    if (this.chosen()?.mentor.id === mentor.id) this.chosen.set(cost && { mentor, cost });
  }

  /** Moves the student, and pins her there. The way back moves her back and takes the pin away again. */
  protected async apply(mentor: MatchAlternative['mentor']): Promise<void> {
    const { student, mentor: before } = this.pair();
    const wasPinned = this.store.choiceOf(this.pair())?.kind === 'pin';
    if (!(await this.moved(student.id, mentor.id))) return;
    this.toasts.show(this.t('matching.moved', { student: student.name, mentor: mentor.name }), () => void this.goBack(student.id, before.id, wasPinned));
  }

  private async goBack(studentId: string, mentorId: string, keepPin: boolean): Promise<void> {
    if (!(await this.moved(studentId, mentorId)) || keepPin) return;
    const { items } = await this.client.choices(this.run().id);
    const pin = items.find(({ student, kind }) => student.id === studentId && kind === 'pin');
    if (pin) await this.store.act(() => this.client.takeBack(this.run().id, pin.id));
    this.store.choices.reload();
  }

  private async moved(studentId: string, mentorId: string): Promise<boolean> {
    const cost = await this.move(studentId, mentorId, false);
    if (cost) this.store.reload();
    return !!cost;
  }

  private move(studentId: string, mentorId: string, preview: boolean): Promise<MoveCost | undefined> {
    const version = this.store.run.value()?.version ?? this.run().version;
    return this.store.act(() => this.client.move(this.run().id, { studentId, mentorId, preview, version }));
  }
}
