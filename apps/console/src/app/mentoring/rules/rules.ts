import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { disabled, form } from '@angular/forms/signals';
import type { MatchRules, MatchWeights, SaveMatchRules } from '@tendril/contracts';
import { ApiError, apiResource, MatchRulesClient, orSeen, submitTo } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { differing, Failed, Formats, injectErrorText, injectText, Notice, Skeleton, Stale, Toasts } from '@tendril/ui';
import { ChoiceOne } from '@tendril/ui/choices';
import { FORM } from '@tendril/ui/forms';
import { MatchingTabs } from '../matching-tabs';
import { PARTS, pointsOf } from './points';
import { Preview } from './preview';
import { isAllZero, mustWeigh } from './weights';

type Written = Omit<SaveMatchRules, 'version'>;

const written = ({ weights, sameGenderOnly, fairness }: Written): Written => ({ weights: { ...weights }, sameGenderOnly, fairness });
const NONE: Written = { weights: { goal: 0, times: 0, language: 0, study: 0, place: 0 }, sameGenderOnly: false, fairness: 'total' };
const isSame = (one: Written, other: Written) => JSON.stringify(written(one)) === JSON.stringify(written(other));

/** How a school's runs weigh and what they forbid, and beside it what the last run would have been with them. Administrators change it, staff read it. */
@Component({
  selector: 'td-rules',
  imports: [...FORM, ChoiceOne, Failed, MatchingTabs, Notice, Preview, Skeleton, Stale],
  host: { class: 'work', '(window:beforeunload)': 'hold($event)' },
  templateUrl: './rules.html',
})
export class Rules {
  private readonly client = inject(MatchRulesClient);
  private readonly toasts = inject(Toasts);
  protected readonly mayChange = injectIsAdmin();
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly parts = PARTS;

  protected readonly rules = apiResource<MatchRules>(() => 'match-rules');
  protected readonly fairnesses = computed(() => (['total', 'squared-shortfall'] as const).map((value) => ({ value, label: this.t('rules.fairness.' + value) })));
  /** What somebody else has made of the rules since they were opened. */
  protected readonly theirs = signal<SaveMatchRules | null>(null);
  private readonly model = linkedSignal<Written>(() => (this.rules.hasValue() ? written(this.rules.value()) : NONE));
  protected readonly form = form(this.model, (path) => {
    disabled(path, () => !this.mayChange());
    mustWeigh(path.weights);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  protected readonly points = computed(() => pointsOf(this.model().weights));
  protected readonly allZero = computed(() => isAllZero(this.form.weights().errors()));
  protected readonly unsaved = computed(() => this.mayChange() && this.rules.hasValue() && !isSame(this.model(), this.rules.value()));
  protected readonly isDefault = computed(() => this.rules.hasValue() && isSame(this.model(), this.rules.value().defaults));
  /** What the preview asks about; undefined while something in the form is wrong. */
  protected readonly asked = computed(() => (this.rules.hasValue() && this.form.weights().errors().length === 0 && PARTS.every((part) => this.form.weights[part]().errors().length === 0) ? this.model() : undefined));
  protected readonly differences = computed(() => {
    const [now, mine] = [this.theirs(), this.model()];
    if (!now) return [];
    const line = (label: string, of: (rules: Written) => string) => ({ label, now: of(now), mine: of(mine) });
    return differing([
      ...PARTS.map((part) => line(this.t('matching.part.' + part), ({ weights }) => String(weights[part]))),
      line(this.t('rules.sameGender'), (one) => this.t(one.sameGenderOnly ? 'settings.yes' : 'settings.no')),
      line(this.t('rules.aim'), (one) => this.t('rules.fairness.' + one.fairness)),
    ]);
  });

  protected toDefaults(): void {
    if (this.rules.hasValue()) this.model.set(written(this.rules.value().defaults));
  }

  protected slide(part: keyof MatchWeights, event: Event): void {
    const weight = Number((event.target as HTMLInputElement).value);
    this.model.update((now) => ({ ...now, weights: { ...now.weights, [part]: weight } }));
  }

  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (theirs) this.model.set(written(theirs));
    this.theirs.set(null);
    this.rules.reload();
  }

  /** For the router: whether the screen may be left. */
  mayLeave(): boolean {
    return !this.unsaved() || confirm(this.t('rules.leave'));
  }

  /** The tab is closed or loaded anew: the browser asks in its own words. */
  protected hold(event: BeforeUnloadEvent): void {
    if (this.unsaved()) event.preventDefault();
  }

  private async save(): Promise<void> {
    if (!this.rules.hasValue()) return;
    const before = this.theirs() ?? this.rules.value();
    const after = await orSeen(() => this.client.save({ ...this.model(), version: before.version }), (current: SaveMatchRules) => this.theirs.set(current));
    this.show(after);
    this.toasts.show(this.t('rules.saved'), () => void this.takeBack(before, after.version));
  }

  private async takeBack(before: Written, version: number): Promise<void> {
    try {
      this.show(await this.client.save({ ...written(before), version }));
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    }
  }

  private show(rules: MatchRules): void {
    this.theirs.set(null);
    this.rules.set(rules);
  }
}
