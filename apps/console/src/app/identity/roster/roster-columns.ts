import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { MapRoster, RosterColumn, RosterImport, RosterMapping } from '@tendril/contracts';
import { plainForm } from '@tendril/api-client';
import { Formats, injectErrorText, injectText, Refusal } from '@tendril/ui';

const REQUIRED: readonly RosterColumn[] = ['external_id', 'given_name', 'family_name', 'cohort'];
const OPTIONAL: readonly RosterColumn[] = ['preferred_name', 'birth_date', 'username'];

/** Which column of a file holds what, by the file's own names with the first values beside them; what is still missing is said. */
@Component({
  selector: 'td-roster-columns',
  imports: [Refusal],
  host: { class: 'blk' },
  templateUrl: './roster-columns.html',
})
export class RosterColumns {
  readonly of = input.required<RosterImport>();
  readonly busy = input.required<boolean>();
  readonly map = input.required<(body: MapRoster) => Promise<void>>();
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
  protected readonly form = plainForm(
    () => Object.fromEntries(this.rows.map((column) => [`columns.${column}`, this.missing().includes(column) ? { kind: 'required' } : this.isTwice(column) ? { kind: 'repeated' } : undefined])),
    () => this.map()({ columns: this.chosen(), remember: this.remember() }),
  );
  protected readonly missingWords = computed(() => this.formats.list(this.missing().map((column) => this.t('roster.column.' + column))));

  protected isRequired(column: RosterColumn): boolean {
    return REQUIRED.includes(column);
  }

  protected choose(column: RosterColumn, event: Event): void {
    const name = (event.target as HTMLSelectElement).value;
    this.chosen.update(({ [column]: _, ...others }) => (name ? { ...others, [column]: name } : others));
    this.form.changed(`columns.${column}`);
  }

  protected samples(column: RosterColumn): string {
    return this.of().columns.find(({ name }) => name === this.chosen()[column])?.samples.join(' · ') ?? '';
  }

  /** What is wrong with a column: said at once where it is used twice, else after a try. */
  protected problem(column: RosterColumn): string {
    if (this.isTwice(column)) return this.t('roster.columnTwice');
    const wrong = this.form.at(`columns.${column}`);
    return wrong ? this.errorText(wrong.kind, wrong.params) : '';
  }

  private isTwice(column: RosterColumn): boolean {
    return this.twice().has(this.chosen()[column] ?? '');
  }
}
