import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { form, maxLength, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { MatchWish, StudentView } from '@tendril/contracts';
import { apiResource, bodyOf, fewStudies, MatchRulesClient, movedUp, namedOnce, NO_WISHES, orSeen, someOf, submitTo, type Wishes, wishesOf } from '@tendril/api-client';
import { differing, Icon, injectErrorText, injectText, Notice, Skeleton, Stale, Toasts } from '@tendril/ui';
import { ChoiceOne, ChoiceSet } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';
import { injectChoices } from '../choices';

/** What a student looks for in a mentor, filled in by staff: the record says who. */
@Component({
  selector: 'td-student-wish',
  imports: [...FORM, ChoiceOne, ChoiceSet, Combobox, Icon, Notice, RouterLink, Skeleton, Stale],
  host: { class: 'work' },
  templateUrl: './wish.html',
})
export class StudentWish {
  /** The student in the address. */
  readonly id = input.required<string>();

  private readonly client = inject(MatchRulesClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly choices = injectChoices();
  protected readonly student = apiResource<StudentView>(() => `students/${this.id()}`);
  protected readonly wish = apiResource<MatchWish>(() => `students/${this.id()}/match-wish`);
  protected readonly name = computed(() => {
    const one = this.student.hasValue() ? this.student.value() : undefined;
    return one ? `${one.preferredName ?? one.givenName} ${one.familyName}` : '';
  });

  /** What somebody else, perhaps the student, has made of it since it was opened. */
  protected readonly theirs = signal<MatchWish | null>(null);
  protected readonly model = linkedSignal<Wishes>(() => (this.wish.hasValue() ? wishesOf(this.wish.value()) : NO_WISHES));
  protected readonly form = form(this.model, (path) => {
    validate(path.occupations, namedOnce);
    validate(path.languages, someOf);
    validate(path.times, someOf);
    validate(path.studies, fewStudies);
    maxLength(path.place, 60);
    maxLength(path.goal, 500);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });
  protected readonly occupationsProblem = computed(() => (this.form.occupations().touched() ? this.form.occupations().errors()[0] : undefined));

  protected readonly differences = computed(() => {
    const [now, mine] = [this.theirs(), this.model()];
    if (!now) return [];
    const line = (label: string, of: (wishes: Wishes) => string) => ({ label, now: of(wishesOf(now)), mine: of(mine) });
    return differing([
      line(this.t('wish.occupations'), (one) => one.occupations.filter(Boolean).map(this.choices.nameOf).join(', ')),
      line(this.t('mentors.languages'), (one) => one.languages.map((code) => this.t('mentors.language.' + code)).join(', ')),
      line(this.t('mentors.times'), (one) => one.times.map((code) => this.t('mentors.time.' + code)).join(', ')),
      line(this.t('wish.meetingHow'), (one) => (one.meeting ? this.t('wish.meeting.' + one.meeting) : '')),
      line(this.t('wish.place'), (one) => one.place),
      line(this.t('wish.studies'), (one) => one.studies.map((code) => this.t('matching.study.' + code)).join(', ')),
      line(this.t('wish.goal'), (one) => one.goal),
      line(this.t('wish.genderOf'), (one) => this.t('wish.gender.' + (one.gender || 'unsaid'))),
    ]);
  });

  /** The name of the occupation at this place, where it may change places with the one before. */
  protected movable(place: number): string | undefined {
    const { occupations } = this.model();
    return occupations[place] && occupations[place - 1] ? this.choices.nameOf(occupations[place] ?? '') : undefined;
  }

  protected moveUp(place: number): void {
    this.model.update((now) => movedUp(now, place));
  }

  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (theirs) this.show(theirs);
  }

  private async save(): Promise<void> {
    if (!this.wish.hasValue()) return;
    const { version } = this.theirs() ?? this.wish.value();
    this.show(await orSeen(() => this.client.fillWish(this.id(), bodyOf(this.model(), version)), (current) => this.theirs.set(current)));
    this.toasts.show(this.t('wish.saved', { name: this.name() }));
  }

  private show(wish: MatchWish): void {
    this.theirs.set(null);
    this.wish.set(wish);
  }
}
