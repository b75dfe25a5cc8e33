import { Component, computed, effect, inject, input, OnInit, signal } from '@angular/core';
import { email, form, maxLength, required, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Availability, Occupation, SpokenLanguage } from '@tendril/contracts';
import { MentoringClient, submitTo } from '@tendril/api-client';
import { injectSchoolName } from '@tendril/session';
import { Icon, injectText, LanguageMenu, LanguageStore, Progress } from '@tendril/ui';
import { Choice, ChoiceSet, Combobox, FORM } from '@tendril/ui/forms';
import { SPOKEN, TIMES } from '../choices';

interface Answers {
  givenName: string;
  familyName: string;
  email: string;
  work: string;
  occupation: string;
  languages: readonly SpokenLanguage[];
  times: readonly Availability[];
  classYear: string;
}

const EMPTY: Answers = { givenName: '', familyName: '', email: '', work: '', occupation: '', languages: [], times: [], classYear: '' };
const KEPT = 'mentor-application';
const STEPS = [['givenName', 'familyName', 'classYear'], ['work', 'occupation', 'languages', 'times'], ['email']] as const;

/** Seven questions in three short steps. What was answered survives a reload, on this device alone and until the tab is closed. */
@Component({
  selector: 'td-join',
  imports: [...FORM, ChoiceSet, Combobox, Icon, LanguageMenu, Progress, RouterLink],
  host: { class: 'app' },
  templateUrl: './join.html',
})
export class Join implements OnInit {
  /** The school's code in the address. */
  readonly school = input.required<string>();

  private readonly client = inject(MentoringClient);
  private readonly language = inject(LanguageStore).current;
  protected readonly t = injectText();
  protected readonly schoolName = injectSchoolName();
  protected readonly step = signal(0);
  protected readonly sentTo = signal('');
  private readonly list = signal<readonly Occupation[]>([]);
  protected readonly occupations = computed(() => this.list().map(({ code, name }): Choice => ({ value: code, label: name[this.language()] })).sort((a, b) => a.label.localeCompare(b.label)));
  protected readonly languages = computed(() => SPOKEN.map((value): Choice<SpokenLanguage> => ({ value, label: this.t('application.language.' + value) })));
  protected readonly times = computed(() => TIMES.map((value): Choice<Availability> => ({ value, label: this.t('application.time.' + value) })));

  private readonly model = signal<Answers>(EMPTY);
  protected readonly form = form(this.model, (path) => {
    required(path.givenName);
    maxLength(path.givenName, 80);
    required(path.familyName);
    maxLength(path.familyName, 80);
    validate(path.classYear, ({ value }) => (value().trim() === '' || /^(19[5-9]\d|20\d\d)$/.test(value().trim()) ? undefined : { kind: 'not_a_year' }));
    required(path.work);
    maxLength(path.work, 120);
    required(path.occupation);
    validate(path.languages, ({ value }) => (value().length ? undefined : { kind: 'choose_one' }));
    validate(path.times, ({ value }) => (value().length ? undefined : { kind: 'choose_one' }));
    required(path.email);
    email(path.email);
  }, { submission: { action: (root) => submitTo(root, () => this.send()) } });

  constructor() {
    effect(() => {
      const answers = this.model();
      if (answers !== EMPTY) sessionStorage.setItem(KEPT, JSON.stringify(answers));
    });
  }

  async ngOnInit(): Promise<void> {
    const kept = sessionStorage.getItem(KEPT);
    if (kept) this.model.set({ ...EMPTY, ...(JSON.parse(kept) as Partial<Answers>) });
    this.list.set((await this.client.occupations().catch(() => ({ items: [] }))).items);
  }

  /** Goes on when this step's answers hold; else shows what is missing. */
  protected next(): void {
    const fields = (STEPS[this.step()] ?? []).map((name) => this.form[name]());
    for (const field of fields) field.markAsTouched();
    if (fields.every((field) => field.valid())) this.step.update((step) => step + 1);
  }

  protected back(): void {
    this.step.update((step) => step - 1);
  }

  private async send(): Promise<void> {
    const { classYear, languages, times, ...answers } = this.model();
    await this.client.apply({ school: this.school(), ...answers, languages: [...languages], times: [...times], classYear: classYear.trim() ? Number(classYear) : null });
    sessionStorage.removeItem(KEPT);
    this.sentTo.set(answers.email);
  }
}
