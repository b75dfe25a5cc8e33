import { Component, computed, inject, OnInit, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MatchWish, Occupation } from '@tendril/contracts';
import {
  ApiError, bodyOf, fewStudies, GENDERS, injectOccupationsCalled, MEETINGS, movedUp, MyMatchClient, namedOnce, NO_WISHES, orSeen, plainForm, someOf, SPOKEN, STUDIES, TIMES, type Wishes, wishesOf,
} from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { draftOf } from '@tendril/session/drafts';
import { DraftMark, Elsewhere, Failed, Field, FieldInput, Icon, injectText, LanguageStore, Notice, Refusal, Skeleton, Toasts } from '@tendril/ui';
import { Choice, ChoiceOne, ChoiceSet } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';

/** What a student looks for in a mentor: up to three occupations in order, how, when and where they could meet, and a goal in her own words. Kept on the device until it is saved. */
@Component({
  selector: 'td-wish',
  imports: [ChoiceOne, ChoiceSet, Combobox, DraftMark, Elsewhere, Failed, Field, FieldInput, Icon, Notice, Refusal, RouterLink, Skeleton],
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

  protected readonly ready = signal(false);
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  /** Who wrote it for her, until she saves it herself. */
  protected readonly filledBy = signal<string | null>(null);
  private readonly version = signal(0);
  private readonly list = signal<readonly Occupation[]>([]);
  private readonly names = computed(() => new Map(this.list().map(({ code, name }) => [code, name[this.language()]])));
  protected readonly occupations = computed(() => [...this.names()].map(([value, label]): Choice => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label)));
  protected readonly called = injectOccupationsCalled();
  protected readonly languages = this.choices(SPOKEN, (code) => this.t('mentoring.language.' + code));
  protected readonly times = this.choices(TIMES, (code) => this.t('mentoring.time.' + code));
  protected readonly meetings = this.choices(MEETINGS, (code) => this.t('mentoring.meeting.' + code));
  protected readonly studies = this.choices(STUDIES, (code) => this.t('mentoring.study.' + code));
  protected readonly genders = this.choices(GENDERS, (code) => this.t('mentoring.gender.' + (code || 'unsaid')));

  protected readonly model = signal(NO_WISHES);
  protected readonly draft = draftOf(() => 'wish:own', this.model, () => this.version());
  /** What the API has, where it was changed elsewhere while other words for it were kept here. */
  protected readonly elsewhere = signal<Wishes | undefined>(undefined);
  protected readonly form = plainForm(() => {
    const { occupations, languages, times, studies } = this.model();
    return {
      occupations: namedOnce({ value: () => occupations }), languages: someOf({ value: () => languages }), times: someOf({ value: () => times }), studies: fewStudies({ value: () => studies }),
    };
  }, () => this.save());
  /** As a group of chips takes them. */
  protected readonly problems = computed(() => ({ languages: this.problemsAt('languages'), times: this.problemsAt('times'), studies: this.problemsAt('studies') }));
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

  protected say<K extends keyof Wishes>(part: K, value: Wishes[K]): void {
    this.model.update((now) => ({ ...now, [part]: value }));
    this.form.changed(part);
  }

  protected write(part: 'place' | 'goal', event: Event): void {
    this.say(part, (event.target as HTMLInputElement | HTMLTextAreaElement).value);
  }

  protected name(place: number, code: string): void {
    this.say('occupations', this.model().occupations.map((one, index) => (index === place ? code : one)));
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

  private problemsAt(part: keyof Wishes) {
    const wrong = this.form.at(part);
    return wrong ? [wrong] : [];
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
