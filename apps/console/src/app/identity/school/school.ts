import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { disabled, form, max, maxLength, min, required } from '@angular/forms/signals';
import type { SchoolSettings } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, orSeen, submitTo } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { differing, Failed, injectErrorText, injectText, Language, LANGUAGE_NAMES, Notice, Skeleton, Stale, Toasts } from '@tendril/ui';
import { ChoiceSet } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';

const EMPTY: Omit<SchoolSettings, 'slug' | 'version'> = {
  name: '', timeZone: '', languages: [], defaultLanguage: 'en', rules: { consentAge: 16, clearanceDays: 183, approveInterviews: false, mentorAnswerDays: 14 },
};
const asWritten = ({ name, timeZone, languages, defaultLanguage, rules }: SchoolSettings): typeof EMPTY => ({ name, timeZone, languages, defaultLanguage, rules });

/** Name, time zone, languages and rules of the school; who may not change them reads them. */
@Component({
  selector: 'td-school',
  imports: [...FORM, ChoiceSet, Combobox, Failed, Notice, Skeleton, Stale],
  templateUrl: './school.html',
})
export class School {
  private readonly client = inject(IdentityClient);
  private readonly toasts = inject(Toasts);
  private readonly isAdmin = injectIsAdmin();
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly school = apiResource<SchoolSettings>(() => 'school');
  protected readonly origin = location.origin;
  protected readonly zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  protected readonly languages = (Object.keys(LANGUAGE_NAMES) as Language[]).map((value) => ({ value, label: LANGUAGE_NAMES[value] }));
  protected readonly languageNames = LANGUAGE_NAMES;
  protected readonly mayChange = this.isAdmin;

  /** What somebody else has made of the settings since they were opened. */
  protected readonly theirs = signal<SchoolSettings | null>(null);
  private readonly model = linkedSignal(() => (this.school.hasValue() ? asWritten(this.school.value()) : EMPTY));
  protected readonly form = form(this.model, (path) => {
    disabled(path, () => !this.isAdmin());
    required(path.name);
    maxLength(path.name, 120);
    required(path.timeZone);
    for (const [rule, least, most] of [[path.rules.consentAge, 0, 21], [path.rules.clearanceDays, 30, 1100], [path.rules.mentorAnswerDays, 3, 60]] as const) {
      required(rule);
      min(rule, least);
      max(rule, most);
    }
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });
  protected readonly offered = computed(() => this.languages.filter(({ value }) => this.model().languages.includes(value)));

  protected readonly differences = computed(() => {
    const [now, mine] = [this.theirs(), this.model()];
    if (!now) return [];
    const line = (label: string, of: (school: typeof EMPTY) => string) => ({ label, now: of(now), mine: of(mine) });
    return differing([
      line(this.t('settings.schoolName'), (one) => one.name),
      line(this.t('settings.timeZone'), (one) => one.timeZone),
      line(this.t('settings.languages'), (one) => one.languages.map((language) => LANGUAGE_NAMES[language]).join(', ')),
      line(this.t('settings.defaultLanguage'), (one) => LANGUAGE_NAMES[one.defaultLanguage]),
      line(this.t('settings.consentAge'), (one) => String(one.rules.consentAge)),
      line(this.t('settings.clearanceDays'), (one) => String(one.rules.clearanceDays)),
      line(this.t('settings.mentorAnswerDays'), (one) => String(one.rules.mentorAnswerDays)),
      line(this.t('settings.approveInterviews'), (one) => this.t(one.rules.approveInterviews ? 'settings.yes' : 'settings.no')),
    ]);
  });

  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (theirs) this.show(theirs);
  }

  private async save(): Promise<void> {
    if (!this.school.hasValue()) return;
    const before = this.theirs() ?? this.school.value();
    const after = await orSeen(() => this.client.changeSchool({ ...this.model(), version: before.version }), (current) => this.theirs.set(current));
    this.show(after);
    this.toasts.show(this.t('settings.schoolSaved'), () => void this.takeBack(before, after.version));
  }

  private async takeBack(before: SchoolSettings, version: number): Promise<void> {
    try {
      this.show(await this.client.changeSchool({ ...asWritten(before), version }));
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    }
  }

  private show(school: SchoolSettings): void {
    this.theirs.set(null);
    this.school.set(school);
  }
}
