import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, max, maxLength, min, required, validate } from '@angular/forms/signals';
import type { ChangeMentorProfile, MentorRow } from '@tendril/contracts';
import { fewStudies, MentoringClient, orSeen, someOf, submitTo } from '@tendril/api-client';
import { differing, injectText, Stale, Toasts } from '@tendril/ui';
import { ChoiceOne, ChoiceSet } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';
import { injectChoices } from '../choices';

type Profile = Omit<Required<ChangeMentorProfile>, 'gender' | 'version' | 'paused' | 'meeting'> & { gender: 'female' | 'male' | ''; meeting: MentorRow['meeting'] | '' };

const written = ({ work, occupation, languages, times, offer, capacity, meeting, place, studied, gender }: MentorRow): Profile =>
  ({ work, occupation, languages, times, offer, capacity, meeting, place, studied, gender: gender ?? '' });

/** What a mentor says of herself, filled in by staff: the record says who. */
@Component({
  selector: 'td-profile-form',
  imports: [...FORM, ChoiceOne, ChoiceSet, Combobox, Stale],
  templateUrl: './profile-form.html',
})
export class ProfileForm {
  readonly mentor = input.required<MentorRow>();
  readonly saved = output();

  private readonly client = inject(MentoringClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly choices = injectChoices();
  /** What somebody else, perhaps the mentor, has made of it since it was opened. */
  protected readonly theirs = signal<MentorRow | null>(null);
  private readonly model = linkedSignal<Profile>(() => written(this.mentor()));
  protected readonly form = form(this.model, (path) => {
    required(path.work);
    maxLength(path.work, 120);
    required(path.occupation);
    validate(path.languages, someOf);
    validate(path.times, someOf);
    validate(path.studied, fewStudies);
    maxLength(path.place, 60);
    maxLength(path.offer, 500);
    required(path.capacity);
    min(path.capacity, 0);
    max(path.capacity, 20);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  protected readonly differences = computed(() => {
    const [now, mine] = [this.theirs(), this.model()];
    if (!now) return [];
    const line = (label: string, of: (profile: Profile) => string) => ({ label, now: of(written({ ...this.mentor(), ...now })), mine: of(mine) });
    return differing([
      line(this.t('mentors.work'), (one) => one.work), line(this.t('mentors.occupation'), (one) => this.choices.nameOf(one.occupation)), line(this.t('mentors.capacity'), (one) => String(one.capacity)),
      line(this.t('mentors.languages'), (one) => one.languages.map((code) => this.t('mentors.language.' + code)).join(', ')),
      line(this.t('mentors.times'), (one) => one.times.map((code) => this.t('mentors.time.' + code)).join(', ')),
      line(this.t('wish.meetingHow'), (one) => (one.meeting ? this.t('wish.meeting.' + one.meeting) : '')), line(this.t('wish.place'), (one) => one.place),
      line(this.t('mentors.studied'), (one) => one.studied.map((code) => this.t('matching.study.' + code)).join(', ')), line(this.t('mentors.offer'), (one) => one.offer),
      line(this.t('wish.genderOf'), (one) => this.t('wish.gender.' + (one.gender || 'unsaid'))),
    ]);
  });

  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (theirs) this.model.set(written({ ...this.mentor(), ...theirs }));
  }

  private async save(): Promise<void> {
    const { id, paused, givenName, version } = { ...this.mentor(), ...this.theirs() };
    const { gender, meeting, languages, times, studied, ...words } = this.model();
    const body: ChangeMentorProfile = { ...words, languages: [...languages], times: [...times], studied: [...studied], gender: gender || null, meeting: meeting || 'either', paused, version };
    await orSeen(() => this.client.fillProfile(id, body), (current) => this.theirs.set(current));
    this.toasts.show(this.t('mentors.filled', { name: givenName }));
    this.saved.emit();
  }
}
