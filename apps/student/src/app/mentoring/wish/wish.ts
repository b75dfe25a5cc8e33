import { Component, computed, inject, OnInit, signal } from '@angular/core';
import { form, maxLength, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { Availability, Occupation, SpokenLanguage } from '@tendril/contracts';
import { ApiError, MentoringClient, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Icon, injectErrorText, injectText, LanguageStore, Notice, Skeleton, Toasts } from '@tendril/ui';
import { Choice, ChoiceSet } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';
import { SPOKEN, TIMES } from '../because';

interface Wishes {
  readonly occupations: string[];
  readonly languages: readonly SpokenLanguage[];
  readonly times: readonly Availability[];
  readonly goal: string;
}

/** What a student looks for in a mentor: up to three occupations in order, languages, times and a goal in her own words. */
@Component({
  selector: 'td-wish',
  imports: [...FORM, ChoiceSet, Combobox, Icon, Notice, RouterLink, Skeleton],
  host: { class: 'screen' },
  templateUrl: './wish.html',
})
export class Wish implements OnInit {
  private readonly client = inject(MentoringClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(LanguageStore).current;
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();

  protected readonly ready = signal(false);
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  private version = 0;
  private readonly list = signal<readonly Occupation[]>([]);
  protected readonly occupations = computed(() => this.list()
    .map(({ code, name }): Choice => ({ value: code, label: name[this.language()] }))
    .sort((a, b) => a.label.localeCompare(b.label)));
  protected readonly languages = computed(() => SPOKEN.map((value): Choice<SpokenLanguage> => ({ value, label: this.t('mentoring.language.' + value) })));
  protected readonly times = computed(() => TIMES.map((value): Choice<Availability> => ({ value, label: this.t('mentoring.time.' + value) })));

  protected readonly model = signal<Wishes>({ occupations: ['', '', ''], languages: [], times: [], goal: '' });
  protected readonly form = form(this.model, (path) => {
    validate(path.occupations, ({ value }) => {
      const chosen = value().filter(Boolean);
      if (chosen.length === 0) return { kind: 'choose_one' };
      return new Set(chosen).size === chosen.length ? undefined : { kind: 'twice' };
    });
    validate(path.languages, ({ value }) => (value().length ? undefined : { kind: 'choose_one' }));
    validate(path.times, ({ value }) => (value().length ? undefined : { kind: 'choose_one' }));
    maxLength(path.goal, 500);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  protected readonly occupationsProblem = computed(() => (this.form.occupations().touched() ? this.form.occupations().errors()[0] : undefined));

  ngOnInit(): Promise<void> {
    return this.load();
  }

  protected async load(): Promise<void> {
    this.refusal.set(undefined);
    try {
      const [occupations, wish] = await Promise.all([this.client.occupations(), this.client.wish()]);
      this.list.set(occupations.items);
      this.version = wish.version;
      this.model.set({ ...wish, occupations: [0, 1, 2].map((place) => wish.occupations[place] ?? '') });
      this.ready.set(true);
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
  }

  protected ordinal(place: number): string {
    return [this.t('mentoring.first'), this.t('mentoring.second'), this.t('mentoring.third')][place] ?? '';
  }

  private async save(): Promise<void> {
    const { occupations, languages, times, goal } = this.model();
    await this.client.saveWish({ occupations: occupations.filter(Boolean), languages: [...languages], times: [...times], goal, version: this.version });
    this.toasts.show(this.t('mentoring.wishSaved'));
    await this.router.navigate(['/', this.school()?.slug, 'mentor']);
  }
}
