import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { MapRoster, RosterColumn, RosterImport, RosterMapping } from '@tendril/contracts';
import type { ApiError } from '@tendril/api-client';
import { Formats, injectErrorText, injectText } from '@tendril/ui';

const REQUIRED: readonly RosterColumn[] = ['external_id', 'given_name', 'family_name', 'cohort'];
const OPTIONAL: readonly RosterColumn[] = ['preferred_name', 'birth_date', 'username'];

/** Which column of a file holds what, by the file's own names with the first values beside them; what is still missing is said. */
@Component({
  selector: 'td-roster-columns',
  host: { class: 'stack s4' },
  templateUrl: './roster-columns.html',
})
export class RosterColumns {
  readonly of = input.required<RosterImport>();
  readonly busy = input.required<boolean>();
  /** What the API refused, beside its columns. */
  readonly refusal = input<ApiError | null>(null);
  readonly mapped = output<MapRoster>();
  readonly cancelled = output();

  private readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly rows = [...REQUIRED, ...OPTIONAL];
  protected readonly remember = linkedSignal({ source: () => this.of().id, computation: () => true });
  /** What was taken for what, until somebody chooses otherwise. */
  protected readonly chosen = linkedSignal<RosterMapping>(() => Object.fromEntries(this.of().columns.flatMap(({ name, as }) => (as ? [[as, name]] : []))));
  protected readonly missing = computed(() => REQUIRED.filter((column) => !this.chosen()[column]));
  /** Columns of the file that stand for two things. */
  protected readonly twice = computed(() => {
    const used = Object.values(this.chosen());
    return new Set(used.filter((name, index) => used.indexOf(name) !== index));
  });
  protected readonly missingWords = computed(() => this.formats.list(this.missing().map((column) => this.t('roster.column.' + column))));

  protected isRequired(column: RosterColumn): boolean {
    return REQUIRED.includes(column);
  }

  protected choose(column: RosterColumn, event: Event): void {
    const name = (event.target as HTMLSelectElement).value;
    this.chosen.update(({ [column]: _, ...others }) => (name ? { ...others, [column]: name } : others));
  }

  protected samples(column: RosterColumn): string {
    return this.of().columns.find(({ name }) => name === this.chosen()[column])?.samples.join(' · ') ?? '';
  }

  protected problem(column: RosterColumn): string {
    const name = this.chosen()[column];
    if (name && this.twice().has(name)) return this.t('roster.columnTwice');
    const refused = this.refusal()?.fields?.find(({ path }) => path === `columns.${column}`);
    return refused ? this.errorText(refused.code, refused.params) : '';
  }

  protected save(): void {
    if (!this.missing().length && !this.twice().size) this.mapped.emit({ columns: this.chosen(), remember: this.remember() });
  }
}
