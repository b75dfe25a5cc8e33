import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { applyEach, form, required } from '@angular/forms/signals';
import type { AcademicYear } from '@tendril/contracts';
import { IdentityClient, orSeen, submitTo } from '@tendril/api-client';
import { differing, Icon, injectText, Stale } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

const MOST_TERMS = 8;
const EMPTY: Omit<AcademicYear, 'id' | 'version' | 'holidays'> = { name: '', startsOn: '', endsOn: '', terms: [] };
const asWritten = ({ name, startsOn, endsOn, terms }: AcademicYear): typeof EMPTY => ({ name, startsOn, endsOn, terms });

/** An academic year with its terms: a new one, or one that is changed. */
@Component({
  selector: 'td-year-form',
  imports: [...FORM, Icon, Stale],
  templateUrl: './year-form.html',
})
export class YearForm {
  /** The year to change; without it a new one is made. */
  readonly year = input<AcademicYear | null>(null);
  readonly saved = output<{ before: AcademicYear | null; after: AcademicYear }>();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  protected readonly theirs = signal<AcademicYear | null>(null);
  private readonly model = linkedSignal(() => asWritten(this.year() ?? { id: '', version: 0, holidays: [], ...EMPTY }));
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    required(path.startsOn);
    required(path.endsOn);
    applyEach(path.terms, (term) => {
      required(term.name);
      required(term.startsOn);
      required(term.endsOn);
    });
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });
  protected readonly full = computed(() => this.model().terms.length >= MOST_TERMS);
  protected readonly differences = computed(() => {
    const [now, mine] = [this.theirs(), this.model()];
    if (!now) return [];
    const line = (label: string, of: (year: typeof EMPTY) => string) => ({ label, now: of(now), mine: of(mine) });
    return differing([
      line(this.t('settings.yearName'), (one) => one.name), line(this.t('settings.startsOn'), (one) => one.startsOn), line(this.t('settings.endsOn'), (one) => one.endsOn),
      line(this.t('settings.terms'), (one) => one.terms.map((term) => `${term.name} ${term.startsOn} – ${term.endsOn}`).join(', ')),
    ]);
  });

  protected addTerm(): void {
    this.model.update((year) => ({ ...year, terms: [...year.terms, { name: '', startsOn: year.terms.at(-1)?.endsOn ?? year.startsOn, endsOn: year.endsOn }] }));
  }

  protected removeTerm(at: number): void {
    this.model.update((year) => ({ ...year, terms: year.terms.filter((_, index) => index !== at) }));
  }

  protected takeTheirs(): void {
    const theirs = this.theirs();
    if (theirs) this.model.set(asWritten(theirs));
  }

  private async save(): Promise<void> {
    const before = this.theirs() ?? this.year();
    if (before) {
      const after = await orSeen(() => this.client.changeAcademicYear(before.id, { ...this.model(), version: before.version }), (current) => this.theirs.set(current));
      return this.saved.emit({ before, after });
    }
    const after = await this.client.createAcademicYear(this.model());
    this.model.set(EMPTY);
    this.form().reset();
    this.saved.emit({ before, after });
  }
}
