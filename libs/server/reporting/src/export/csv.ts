/** What a spreadsheet would take for a formula when a cell begins with it. */
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/** One cell of a CSV file. A text that a spreadsheet would run is led by an apostrophe; numbers stay numbers. */
export function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A CSV file with its byte order mark, by which a spreadsheet knows the letters. */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string => `\uFEFF${rows.map(row => `${row.map(cell).join(',')}\r\n`).join('')}`;
