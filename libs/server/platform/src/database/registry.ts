/** When a row's time is over. The nightly job deletes what is past it, in every school. */
export interface Lapse {
  readonly days: number;
  /** SQL over `row`: the instant from which the days count; null while the row is still needed. */
  readonly since: string;
  /** SQL over `row`: which rows go; all when it is absent. */
  readonly where?: string;
}

/** What is kept, why, and how it goes: one row a table. A table without a row here fails the catalogue test. */
export interface TableRecord {
  readonly table: string;
  readonly purpose: string;
  /** How long rows are kept, in words that a school can read. */
  readonly retention: string;
  /** The same for the nightly job, where the words name a span of time. */
  readonly lapses?: Lapse;
  /** Roles that may read rows of it through the product. */
  readonly readBy: readonly string[];
  /** How a person's rows are erased. */
  readonly erasedBy: string;
}

export const dataRegistry: TableRecord[] = [];

/** Adds tables to the registry of the running product; called once by each domain. */
export function registerTables(records: readonly TableRecord[]): void {
  for (const record of records) {
    if (!dataRegistry.some(one => one.table === record.table)) dataRegistry.push(record);
  }
}
