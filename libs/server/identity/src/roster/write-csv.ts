import { ROSTER_COLUMNS } from '@tendril/contracts';
import { PROBLEM_WORDS, type ReasonLanguage } from './problem-words';
import type { RowProblem } from './source-row';

const MARK = '\ufeff';
const EXAMPLES = [
  ['S-1001', 'Aline', 'Uwase', '', '2010-02-03', 'S5 PCM', ''],
  ['S-1002', 'Jean Bosco', 'Habimana', 'Bosco', '2009-11-20', 'S5 PCB', 'bosco.habimana'],
];

/** The product's own template: header and two rows to overwrite. */
export const rosterTemplate = (): string => MARK + [ROSTER_COLUMNS, ...EXAMPLES].map(lineOf).join('');

export interface RefusedRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly problem: RowProblem;
}

/** Refused rows in the template's columns with the reason beside each: mended, the file can be taken in again. */
export function* refusedCsv(rows: Iterable<RefusedRow>, language: ReasonLanguage): Generator<string> {
  yield MARK + lineOf([...ROSTER_COLUMNS, 'row', 'column', 'reason']);
  for (const { row, cells, problem } of rows) yield lineOf([...cells, String(row), problem.column ?? '', PROBLEM_WORDS[problem.code][language]]);
}

const lineOf = (cells: readonly string[]): string => `${cells.map(safeCell).join(',')}\r\n`;

/** No spreadsheet takes it for a formula; quotes inside are doubled. */
export function safeCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(harmless) || harmless !== harmless.trim() ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
