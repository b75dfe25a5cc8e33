import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, linkedSignal, output, signal } from '@angular/core';
import { applyEach, form, required } from '@angular/forms/signals';
import type { AcademicYear } from '@tendril/contracts';
import { IdentityClient, orSeen, submitTo } from '@tendril/api-client';
import { differing, Icon, injectText, Stale } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

type Kind = 'terms' | 'holidays';
const MOST: Readonly<Record<Kind, number>> = { terms: 8, holidays: 60 };
const EMPTY: Omit<AcademicYear, 'id' | 'version'> = { name: '', startsOn: '', endsOn: '', terms: [], holidays: [] };
const asWritten = ({ name, startsOn, endsOn, terms, holidays }: AcademicYear): typeof EMPTY => ({ name, startsOn, endsOn, terms, holidays });

/** An academic year with its terms and holidays: a new one, or one that is changed. */
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
  private readonly injector = inject(Injector);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = injectText();
  protected readonly theirs = signal<AcademicYear | null>(null);
  protected readonly kinds: readonly Kind[] = ['terms', 'holidays'];
  protected readonly most = MOST;
  protected readonly model = linkedSignal(() => asWritten(this.year() ?? { id: '', version: 0, ...EMPTY }));
  protected readonly form = form(this.model, (path) => {
    required(path.name);
    required(path.startsOn);
    required(path.endsOn);
    for (const kind of this.kinds) {
      applyEach(path[kind], (span) => {
        required(span.name);
        required(span.startsOn);
        required(span.endsOn);
      });
    }
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });
  protected readonly differences = computed(() => {
    const [now, mine] = [this.theirs(), this.model()];
    if (!now) return [];
    const line = (label: string, of: (year: typeof EMPTY) => string) => ({ label, now: of(now), mine: of(mine) });
    return differing([
      line(this.t('settings.yearName'), (one) => one.name), line(this.t('settings.startsOn'), (one) => one.startsOn), line(this.t('settings.endsOn'), (one) => one.endsOn),
      ...this.kinds.map((kind) => line(this.t('settings.' + kind), (one) => one[kind].map((span) => `${span.name} ${span.startsOn} – ${span.endsOn}`).join(', '))),
    ]);
  });

  /** A term goes on where the one before ended; a holiday is a day until more is said. */
  protected add(kind: Kind): void {
    this.model.update((year) => {
      const startsOn = year[kind].at(-1)?.endsOn ?? year.startsOn;
      return { ...year, [kind]: [...year[kind], { name: '', startsOn, endsOn: kind === 'terms' ? year.endsOn : startsOn }] };
    });
    this.goTo(kind, this.model()[kind].length - 1);
  }

  protected remove(kind: Kind, at: number): void {
    this.model.update((year) => ({ ...year, [kind]: year[kind].filter((_, index) => index !== at) }));
    this.goTo(kind, Math.min(at, this.model()[kind].length - 1));
  }

  /** To the first field of a span; where there is none, to the button that adds one. */
  private goTo(kind: Kind, at: number): void {
    afterNextRender(() => {
      const section = this.page.querySelectorAll('section')[this.kinds.indexOf(kind)];
      (section?.querySelectorAll('fieldset')[at]?.querySelector('input') ?? section?.querySelector('button'))?.focus();
    }, { injector: this.injector });
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
