import { dateIn } from '@tendril/platform';
import { type ExportLanguage, exportWord, type ExportWord } from './export-words';

export type Cell = string | number | null;

/** How a cell is written for whoever opens the file: in their language, on the days and clock of the school. */
export class Wording {
  readonly word: (word: ExportWord) => string;

  constructor(readonly language: ExportLanguage, private readonly timeZone: string) {
    this.word = exportWord(language);
  }

  day(at: Date | null): string | null {
    return at && dateIn(this.timeZone, at);
  }

  /** `2026-11-23 10:00` */
  moment(at: Date | string | null): string | null {
    return at && new Date(at).toLocaleString('sv-SE', { timeZone: this.timeZone, dateStyle: 'short', timeStyle: 'short' });
  }

  yes(is: boolean | null): string | null {
    return is === null ? null : this.word(is ? 'yes' : 'no');
  }
}

/** A list's columns: each one's heading, and what stands in it. */
export type Columns<T> = readonly (readonly [ExportWord, (one: T, as: Wording) => Cell])[];

/** A list as a spreadsheet shows it. */
export interface ExportTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export const tableOf = <T>(columns: Columns<T>, items: readonly T[], as: Wording): ExportTable =>
  ({ headings: columns.map(([word]) => as.word(word)), rows: items.map(one => columns.map(([, cell]) => cell(one, as))) });
