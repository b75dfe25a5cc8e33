import { Component, computed, inject, OnInit, signal } from '@angular/core';
import { form, maxLength, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { MatchWish, Occupation } from '@tendril/contracts';
import {
  ApiError, bodyOf, fewStudies, GENDERS, MEETINGS, movedUp, MyMatchClient, namedOnce, NO_WISHES, orSeen, someOf, SPOKEN, STUDIES, submitTo, TIMES, type Wishes, wishesOf,
} from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { draftOf } from '@tendril/session/drafts';
import { DraftMark, Elsewhere, Icon, injectErrorText, injectText, LanguageStore, Notice, Skeleton, Toasts } from '@tendril/ui';
import { Choice, ChoiceOne, ChoiceSet } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';

/** What a student looks for in a mentor: up to three occupations in order, how, when and where they could meet, and a goal in her own words. Kept on the device until it is saved. */
@Component({
  selector: 'td-wish',
  imports: [...FORM, ChoiceOne, ChoiceSet, Combobox, DraftMark, Elsewhere, Icon, Notice, RouterLink, Skeleton],
  host: { class: 'screen' },
  templateUrl: './wish.html',
})
export class Wish implements OnInit {
  private readonly client = inject(MyMatchClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(LanguageStore).current;
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();

  protected readonly ready = signal(false);
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  /** Who wrote it for her, until she saves it herself. */
  protected readonly filledBy = signal<string | null>(null);
  private readonly version = signal(0);
  private readonly list = signal<readonly Occupation[]>([]);
  private readonly names = computed(() => new Map(this.list().map(({ code, name }) => [code, name[this.language()]])));
  protected readonly occupations = computed(() => [...this.names()].map(([value, label]): Choice => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)));
  protected readonly languages = this.choices(SPOKEN, (code) => this.t('mentoring.language.' + code));
  protected readonly times = this.choices(TIMES, (code) => this.t('mentoring.time.' + code));
  protected readonly meetings = this.choices(MEETINGS, (code) => this.t('mentoring.meeting.' + code));
  protected readonly studies = this.choices(STUDIES, (code) => this.t('mentoring.study.' + code));
  protected readonly genders = this.choices(GENDERS, (code) => this.t('mentoring.gender.' + (code || 'unsaid')));

  protected readonly model = signal(NO_WISHES);
  protected readonly draft = draftOf(() => 'wish:own', this.model, () => this.version());
  /** What the API has, where it was changed elsewhere while other words for it were kept here. */
  protected readonly elsewhere = signal<Wishes | undefined>(undefined);
  protected readonly form = form(this.model, (path) => {
    validate(path.occupations, namedOnce);
    validate(path.languages, someOf);
    validate(path.times, someOf);
    validate(path.studies, fewStudies);
    maxLength(path.place, 60);
    maxLength(path.goal, 500);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  protected readonly occupationsProblem = computed(() => (this.form.occupations().touched() ? this.form.occupations().errors()[0] : undefined));
  /** Said when an occupation was moved. */
  protected readonly moved = signal('');

  ngOnInit(): Promise<void> {
    return this.load();
  }

  protected async load(): Promise<void> {
    this.refusal.set(undefined);
    try {
      const [occupations, wish] = await Promise.all([this.client.occupations(), this.client.wish()]);
      this.list.set(occupations.items);
      this.show(wish);
      const base = await this.draft.restore().catch(() => undefined);
      if (base !== undefined && base !== wish.version) this.elsewhere.set(wishesOf(wish));
      this.ready.set(true);
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
  }

  protected ordinal(place: number): string {
    return [this.t('mentoring.first'), this.t('mentoring.second'), this.t('mentoring.third')][place] ?? '';
  }

  /** The occupation at this place, where it and the one before are named: it may be moved up. */
  protected movable(place: number): string | undefined {
    const { occupations } = this.model();
    return occupations[place] && occupations[place - 1] ? this.names().get(occupations[place] ?? '') : undefined;
  }

  protected moveUp(place: number): void {
    const name = this.movable(place);
    this.model.update((now) => movedUp(now, place));
    this.moved.set(this.t('mentoring.movedTo', { occupation: name ?? '', place }));
  }

  protected async choose(which: 'mine' | 'other'): Promise<void> {
    const other = this.elsewhere();
    this.elsewhere.set(undefined);
    if (which === 'mine' || !other) return;
    this.model.set(other);
    await this.draft.sent().catch(() => undefined);
  }

  private choices<T extends string>(values: readonly T[], label: (value: T) => string) {
    return computed(() => values.map((value): Choice<T> => ({ value, label: label(value) })));
  }

  private show(wish: MatchWish): void {
    this.version.set(wish.version);
    this.filledBy.set(wish.filledBy);
    this.model.set(wishesOf(wish));
  }

  private async save(): Promise<void> {
    await orSeen(() => this.client.saveWish(bodyOf(this.model(), this.version())), (current) => {
      this.version.set(current.version);
      this.elsewhere.set(wishesOf(current));
    });
    await this.draft.sent().catch(() => undefined);
    this.toasts.show(this.t('mentoring.wishSaved'));
    await this.router.navigate(['/', this.school()?.slug, 'mentor']);
  }
}
