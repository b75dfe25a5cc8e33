import { Component, computed, inject, OnInit, signal } from '@angular/core';
import { form, maxLength, required, validate } from '@angular/forms/signals';
import type { Availability, MyMentorProfile, Occupation, SpokenLanguage } from '@tendril/contracts';
import { ApiError, MentoringClient, submitTo } from '@tendril/api-client';
import { SignOut } from '@tendril/session';
import { injectErrorText, injectText, LanguageSegment, LanguageStore, Notice, Skeleton, Toasts } from '@tendril/ui';
import { Choice, ChoiceSet } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';

const SPOKEN: readonly SpokenLanguage[] = ['rw', 'en', 'fr', 'sw'];
const TIMES: readonly Availability[] = ['lunch', 'after-school', 'evening', 'saturday-morning', 'sunday'];

/** What a mentor says of herself. When somebody else changed it meanwhile, what stands now is shown and nothing is overwritten. */
@Component({
  selector: 'td-details',
  imports: [...FORM, ChoiceSet, Combobox, LanguageSegment, Notice, SignOut, Skeleton],
  host: { class: 'screen' },
  template: `
    <header class="hello"><div class="grow"><h1>{{ t('details.title') }}</h1></div><td-sign-out /></header>
    <main>
      <td-language-segment />
      @if (refusal(); as problem) {
        <td-notice icon="off" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>
        <button type="button" class="btn" (click)="load()">{{ t('home.again') }}</button>
      } @else if (!profile()) {
        <td-skeleton [count]="6" />
      } @else {
        <form id="details" class="stack s5" [formRoot]="form">
          <td-field [label]="t('application.work')" [hint]="t('application.seen')"><input tdInput [formField]="form.work"></td-field>
          <td-field [label]="t('application.occupation')"><td-combobox tdInput [options]="occupations()" [formField]="form.occupation" /></td-field>
          <td-choice-set [legend]="t('application.languages')" [choices]="languages()" [formField]="form.languages" />
          <td-choice-set [legend]="t('application.times')" [choices]="times()" [formField]="form.times" />
          <td-field [label]="t('details.offer')" [optional]="true" [hint]="t('details.offerHint')"><textarea tdInput [formField]="form.offer"></textarea></td-field>
          <td-form-error [of]="form" />
        </form>
      }
    </main>
    <footer class="dock"><button class="btn primary" form="details" [class.busy]="form().submitting()" [disabled]="!profile()">{{ t('details.save') }}</button></footer>
  `,
})
export class Details implements OnInit {
  private readonly client = inject(MentoringClient);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(LanguageStore).current;
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly profile = signal<MyMentorProfile | undefined>(undefined);
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  private readonly list = signal<readonly Occupation[]>([]);
  protected readonly occupations = computed(() => this.list().map(({ code, name }): Choice => ({ value: code, label: name[this.language()] })).sort((a, b) => a.label.localeCompare(b.label)));
  protected readonly languages = computed(() => SPOKEN.map((value): Choice<SpokenLanguage> => ({ value, label: this.t('application.language.' + value) })));
  protected readonly times = computed(() => TIMES.map((value): Choice<Availability> => ({ value, label: this.t('application.time.' + value) })));

  private readonly model = signal<{ work: string; occupation: string; languages: readonly SpokenLanguage[]; times: readonly Availability[]; offer: string }>({ work: '', occupation: '', languages: [], times: [], offer: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.work);
    maxLength(path.work, 120);
    required(path.occupation);
    validate(path.languages, ({ value }) => (value().length ? undefined : { kind: 'choose_one' }));
    validate(path.times, ({ value }) => (value().length ? undefined : { kind: 'choose_one' }));
    maxLength(path.offer, 500);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  ngOnInit(): Promise<void> {
    return this.load();
  }

  protected async load(): Promise<void> {
    this.refusal.set(undefined);
    try {
      const [occupations, profile] = await Promise.all([this.client.occupations(), this.client.myProfile()]);
      this.list.set(occupations.items);
      this.show(profile);
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
  }

  private show(profile: MyMentorProfile): void {
    this.profile.set(profile);
    const { work, occupation, languages, times, offer } = profile;
    this.model.set({ work, occupation, languages, times, offer });
  }

  private async save(): Promise<void> {
    const before = this.profile();
    if (!before) return;
    const { languages, times, ...words } = this.model();
    try {
      this.show(await this.client.changeProfile({ ...words, languages: [...languages], times: [...times], capacity: before.capacity, paused: before.paused, version: before.version }));
      this.toasts.show(this.t('details.saved'));
    } catch (failure) {
      if (ApiError.from(failure).code === 'changed_meanwhile') this.profile.set(await this.client.myProfile());
      throw failure;
    }
  }
}
