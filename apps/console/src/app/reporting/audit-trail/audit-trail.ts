import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { AuditRow, StaffRow } from '@tendril/contracts';
import { Api, ApiError, apiResource, List, ReportingClient, studentChoices } from '@tendril/api-client';
import { Empty, Failed, Formats, injectPlural, injectText, LanguageStore, Skeleton } from '@tendril/ui';
import { Combobox } from '@tendril/ui/combobox';
import { Field, FieldInput } from '@tendril/ui/forms';
import { ExportButton } from '../exports/export-button';
import { injectEntryWords } from './entry-words';
import { NOUNS } from './nouns';

const PAGE = 100;
type Filters = Partial<Record<'actor' | 'student' | 'action' | 'from' | 'until', string>>;

/** Who did or saw what in the school, filtered by the address and read page by page. */
@Component({
  selector: 'td-audit-trail',
  imports: [Combobox, Empty, ExportButton, Failed, Field, FieldInput, Skeleton],
  host: { class: 'stack s4' },
  templateUrl: './audit-trail.html',
})
export class AuditTrail {
  /** From the address: a member of staff, a student, a noun or a whole action, and days of the school. */
  readonly actor = input<string>();
  readonly student = input<string>();
  readonly action = input<string>();
  readonly from = input<string>();
  readonly until = input<string>();

  private readonly api = inject(Api);
  private readonly client = inject(ReportingClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly languages = inject(LanguageStore);
  protected readonly formats = inject(Formats);
  protected readonly words = injectEntryWords();
  protected readonly t = injectText();
  protected readonly tn = injectPlural();

  protected readonly staff = apiResource<List<StaffRow>>(() => 'staff');
  protected readonly students = studentChoices();
  protected readonly nouns = computed(() => NOUNS.map((value) => ({ value, label: this.t('trail.of.' + value) })).sort((a, b) => a.label.localeCompare(b.label, this.languages.current())));

  private readonly filters = computed((): Filters => ({ actor: this.actor(), student: this.student(), action: this.action(), from: this.from(), until: this.until() }));
  protected readonly narrowed = computed(() => Object.values(this.filters()).some(Boolean));
  protected readonly rows = signal<readonly AuditRow[] | undefined>(undefined);
  protected readonly next = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiError | null>(null);
  protected readonly ask = computed(() => {
    const [filters, language] = [this.filters(), this.client.wordsIn(this.languages.current())];
    return () => this.client.askForTrail({ ...filters, language });
  });

  constructor() {
    effect(() => {
      this.filters();
      untracked(() => {
        this.rows.set(undefined);
        this.next.set(null);
        void this.load();
      });
    });
  }

  /** The next page; an answer to an older question is dropped. */
  protected async load(): Promise<void> {
    const filters = this.filters();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const { items, next } = await this.api.get<List<AuditRow>>('audit-entries', { ...filters, cursor: this.next() ?? undefined, limit: PAGE });
      if (filters !== this.filters()) return;
      this.rows.update((rows) => [...(rows ?? []), ...items]);
      this.next.set(next);
    } catch (failure) {
      if (filters === this.filters()) this.problem.set(ApiError.from(failure));
    }
    this.busy.set(false);
  }

  protected choose(name: keyof Filters, event: Event): void {
    this.narrow(name, (event.target as HTMLInputElement | HTMLSelectElement).value);
  }

  protected narrow(name: keyof Filters, value: string): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { [name]: value || null }, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    void this.router.navigate([], { relativeTo: this.route });
  }
}
