import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input, OnInit, signal, untracked, viewChild } from '@angular/core';
import { email, FieldTree, form, maxLength, required, TreeValidationResult, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { Availability, Occupation, SpokenLanguage } from '@tendril/contracts';
import { injectOccupationsCalled, MentoringClient, SPOKEN, someOf, submitTo, TIMES } from '@tendril/api-client';
import { injectSchoolName } from '@tendril/session';
import { Icon, injectText, LanguageMenu, LanguageStore } from '@tendril/ui';
import { Choice, ChoiceSet } from '@tendril/ui/choices';
import { Combobox } from '@tendril/ui/combobox';
import { FORM } from '@tendril/ui/forms';
import { nearestOccupation } from '../nearest-occupation';

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
const KEPT = 'mentor-application:';
const STEPS = [['givenName', 'familyName', 'classYear'], ['work', 'occupation', 'languages', 'times'], ['email']] as const;

/**
 * Seven questions in three short steps. The occupation is taken from her own words for her work; she chooses it herself only when they say nothing, or say it wrongly.
 * What was answered survives a reload, on this device alone and until the tab is closed.
 */
@Component({
  selector: 'td-join',
  imports: [...FORM, ChoiceSet, Combobox, Icon, LanguageMenu, RouterLink],
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
  private readonly injector = inject(Injector);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly steps = ['you', 'work', 'address'] as const;
  protected readonly step = signal(0);
  /** She chooses the occupation from the list herself. */
  protected readonly chooses = signal(false);
  protected readonly sentTo = signal('');
  private readonly list = signal<readonly Occupation[]>([]);
  protected readonly occupations = computed(() => this.list().map(({ code, name }): Choice => ({ value: code, label: name[this.language()] })).sort((a, b) => a.label.localeCompare(b.label)));
  protected readonly called = injectOccupationsCalled();
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
    validate(path.languages, someOf);
    validate(path.times, someOf);
    required(path.email);
    email(path.email);
  }, { submission: { action: (root) => this.sendAll(root) } });

  protected readonly nearest = computed(() => nearestOccupation(this.model().work, this.occupations()));

  constructor() {
    effect(() => {
      const answers = this.model();
      if (answers !== EMPTY) sessionStorage.setItem(KEPT + this.school(), JSON.stringify(answers));
    });
    effect(() => {
      if (this.chooses() || !this.list().length) return;
      const occupation = this.nearest()?.value ?? '';
      untracked(() => this.model.update((answers) => (answers.occupation === occupation ? answers : { ...answers, occupation })));
    });
  }

  async ngOnInit(): Promise<void> {
    const kept = sessionStorage.getItem(KEPT + this.school());
    if (kept) this.model.set({ ...EMPTY, ...(JSON.parse(kept) as Partial<Answers>) });
    this.list.set((await this.client.occupations().catch(() => ({ items: [] }))).items);
    const { occupation } = this.model();
    if (occupation && occupation !== this.nearest()?.value) this.chooses.set(true);
  }

  /** Goes on when this step's answers hold; else shows what is missing. */
  protected next(): void {
    const fields = (STEPS[this.step()] ?? []).map((name) => this.form[name]());
    for (const field of fields) field.markAsTouched();
    if (fields.every((field) => field.valid())) return this.go(1);
    this.afterRender(() => this.page.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  }

  protected back(): void {
    this.go(-1);
  }

  private go(by: number): void {
    this.step.update((step) => step + by);
    this.afterRender(() => {
      this.heading()?.nativeElement.focus();
      window.scrollTo({ top: 0 });
    });
  }

  private afterRender(work: () => void): void {
    afterNextRender(work, { injector: this.injector });
  }

  /** Sends the answers; a refusal stands at its field, so she is taken back to the step that asks for it. */
  private async sendAll(root: FieldTree<Answers>): Promise<TreeValidationResult> {
    const refused = await submitTo(root, () => this.send());
    const errors = Array.isArray(refused) ? refused : [];
    const step = STEPS.findIndex((names) => names.some((name) => errors.some(({ fieldTree }) => fieldTree === this.form[name])));
    if (step < 0) return refused;
    if (step !== this.step()) {
      this.step.set(step);
      if (errors.some(({ fieldTree }) => fieldTree === this.form.occupation)) this.chooses.set(true);
    }
    return refused;
  }

  private async send(): Promise<void> {
    const { classYear, languages, times, ...answers } = this.model();
    await this.client.apply({ school: this.school(), ...answers, languages: [...languages], times: [...times], classYear: classYear.trim() ? Number(classYear) : null });
    sessionStorage.removeItem(KEPT + this.school());
    this.sentTo.set(answers.email);
  }
}
