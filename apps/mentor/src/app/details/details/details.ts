import { Component, computed, inject, OnInit, signal } from '@angular/core';
import { form, maxLength, required, validate } from '@angular/forms/signals';
import type { ChangeMentorProfile, Gender, MyMentorProfile, Occupation } from '@tendril/contracts';
import { ApiError, fewStudies, GENDERS, injectOccupationsCalled, MEETINGS, MentoringClient, someOf, SPOKEN, STUDIES, submitTo, TIMES } from '@tendril/api-client';
import { SignOut } from '@tendril/session';
import { Failed, injectText, LanguageSegment, LanguageStore, Notice, Skeleton, Toasts } from '@tendril/ui';
import { Choice, ChoiceOne, ChoiceSet } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';

type Written = Pick<MyMentorProfile, 'work' | 'occupation' | 'languages' | 'times' | 'offer' | 'place' | 'studied'> & { readonly meeting: MyMentorProfile['meeting'] | ''; readonly gender: Gender | '' };

const NOTHING: Written = { work: '', occupation: '', languages: [], times: [], offer: '', meeting: 'either', place: '', studied: [], gender: '' };
const written = ({ work, occupation, languages, times, offer, meeting, place, studied, gender }: MyMentorProfile): Written => ({ work, occupation, languages, times, offer, meeting, place, studied, gender: gender ?? '' });

/** What a mentor says of herself. When somebody else changed it meanwhile, what stands now is shown and nothing is overwritten. */
@Component({
  selector: 'td-details',
  imports: [...FORM, ChoiceOne, ChoiceSet, Combobox, Failed, LanguageSegment, Notice, SignOut, Skeleton],
  host: { class: 'screen' },
  template: `
    <header class="hello"><div class="grow"><h1>{{ t('details.title') }}</h1></div><td-sign-out /></header>
    <main>
      <td-language-segment />
      @if (refusal(); as problem) {
        <td-failed [why]="problem" (again)="load()" />
      } @else if (!profile()) {
        <td-skeleton [count]="6" />
      } @else {
        @if (profile()?.filledBy; as name) {<td-notice icon="pen" tone="info">{{ t('details.filledBy', { name }) }}</td-notice>}
        <form id="details" class="stack s5" [formRoot]="form">
          <td-field [label]="t('application.work')" [hint]="t('application.seen')"><input tdInput [formField]="form.work"></td-field>
          <td-field [label]="t('application.occupation')"><td-combobox tdInput [options]="occupations()" [otherNames]="called" [formField]="form.occupation" /></td-field>
          <td-choice-set [legend]="t('application.languages')" [choices]="languages()" [formField]="form.languages" />
          <td-choice-set [legend]="t('application.times')" [choices]="times()" [formField]="form.times" />
          <td-choice-one [legend]="t('details.meetingHow')" [choices]="meetings()" [formField]="form.meeting" />
          <td-field [label]="t('details.place')" [optional]="true" [hint]="t('details.placeHint')"><input tdInput autocomplete="address-level2" [formField]="form.place"></td-field>
          <td-choice-set [legend]="t('details.studied')" [hint]="t('details.studiedHint')" [choices]="studies()" [formField]="form.studied" />
          <td-field [label]="t('details.offer')" [optional]="true" [hint]="t('details.offerHint')"><textarea tdInput [formField]="form.offer"></textarea></td-field>
          <td-choice-one [legend]="t('details.genderOf')" [hint]="t('details.genderHint')" [choices]="genders()" [formField]="form.gender" />
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
  protected readonly profile = signal<MyMentorProfile | undefined>(undefined);
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  private readonly list = signal<readonly Occupation[]>([]);
  protected readonly occupations = computed(() => this.list().map(({ code, name }): Choice => ({ value: code, label: name[this.language()] })).sort((a, b) => a.label.localeCompare(b.label)));
  protected readonly called = injectOccupationsCalled();
  protected readonly languages = this.choices(SPOKEN, (code) => this.t('application.language.' + code));
  protected readonly times = this.choices(TIMES, (code) => this.t('application.time.' + code));
  protected readonly meetings = this.choices(MEETINGS, (code) => this.t('details.meeting.' + code));
  protected readonly studies = this.choices(STUDIES, (code) => this.t('details.study.' + code));
  protected readonly genders = this.choices(GENDERS, (code) => this.t('details.gender.' + (code || 'unsaid')));

  private readonly model = signal(NOTHING);
  protected readonly form = form(this.model, (path) => {
    required(path.work);
    maxLength(path.work, 120);
    required(path.occupation);
    validate(path.languages, someOf);
    validate(path.times, someOf);
    validate(path.studied, fewStudies);
    maxLength(path.place, 60);
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

  private choices<T extends string>(values: readonly T[], label: (value: T) => string) {
    return computed(() => values.map((value): Choice<T> => ({ value, label: label(value) })));
  }

  private show(profile: MyMentorProfile): void {
    this.profile.set(profile);
    this.model.set(written(profile));
  }

  private async save(): Promise<void> {
    const before = this.profile();
    if (!before) return;
    const { languages, times, studied, gender, meeting, ...words } = this.model();
    const body: ChangeMentorProfile = { ...words, languages: [...languages], times: [...times], studied: [...studied], gender: gender || null, meeting: meeting || 'either', capacity: before.capacity, paused: before.paused, version: before.version };
    try {
      this.show(await this.client.changeProfile(body));
      this.toasts.show(this.t('details.saved'));
    } catch (failure) {
      if (ApiError.from(failure).code === 'changed_meanwhile') this.profile.set(await this.client.myProfile());
      throw failure;
    }
  }
}
