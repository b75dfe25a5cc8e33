import { Injectable } from '@nestjs/common';
import { Tenancy, type DomainEvent } from '@tendril/platform';
import type { ComputedRun } from './compute-run';
import { EligiblePairs, STUDENTS_AT_ONCE } from './eligible-pairs.repository';
import type { FrozenInputs, FrozenPair } from './frozen-inputs';
import { rowsOf, tableOf, type PairRow, type PairTable } from './pair-table';
import { pricesOf } from './pruning';

/** What a run's pairs are built for, and how it is stopped. */
export interface PairsWanted {
  /** Null where the work belongs into the transaction that is open. */
  readonly context: Pick<DomainEvent, 'schoolId' | 'actor'> | null;
  readonly inputs: FrozenInputs;
  readonly signal: AbortSignal;
}

/** Slices under way at once, each on a connection: the database has more than one core. */
const LANES = 2;

/** Builds the pairs of a run slice by slice, in a job each in a transaction of its own. */
@Injectable()
export class BuildPairs {
  constructor(private readonly tenancy: Tenancy, private readonly pairs: EligiblePairs) {}

  /** Each student's best pairs. @throws the signal's reason when it was aborted */
  async best(wanted: PairsWanted): Promise<PairTable> {
    return tableOf(await this.slices(wanted, wanted.inputs.students.map((_, row) => row), rows => this.pairs.best(wanted.inputs, rows)));
  }

  /**
   * Looks at every pruned pair that might have won, and takes in those that could (column generation).
   *
   * @returns null when there is none: the answer is proved for all of the school's pairs
   */
  async widen(wanted: PairsWanted, table: PairTable, { couldWin, certificate }: ComputedRun): Promise<{ table: PairTable; students: number[] } | null> {
    const prices = pricesOf(wanted.inputs, certificate);
    const found = await this.slices(wanted, couldWin, rows => this.pairs.couldWin(wanted.inputs, rows, prices));
    const students = couldWin.filter((_, index) => (found[index]?.mentors.length ?? 0) > 0);
    if (students.length === 0) return null;
    const rows = rowsOf(table);
    for (const [index, row] of couldWin.entries()) rows[row] = joined(rows[row], found[index]);
    return { table: tableOf(rows), students };
  }

  /** The pairs with one more, which staff want and the rules allow. */
  async withPinned(wanted: PairsWanted, table: PairTable, row: number, pin: FrozenPair): Promise<PairTable> {
    const [found] = await this.slices(wanted, [row], slice => this.pairs.best({ ...wanted.inputs, pins: [pin] }, slice, 1));
    const rows = rowsOf(table);
    rows[row] = joined(rows[row], found);
    return tableOf(rows);
  }

  private async slices({ context, signal }: PairsWanted, rows: readonly number[], pairsOf: (rows: readonly number[]) => Promise<PairRow[]>): Promise<PairRow[]> {
    const found: PairRow[] = [];
    const starts = Array.from({ length: Math.ceil(rows.length / STUDENTS_AT_ONCE) }, (_, slice) => slice * STUDENTS_AT_ONCE).values();
    const lane = async () => {
      for (const from of starts) {
        signal.throwIfAborted();
        const slice = () => pairsOf(rows.slice(from, from + STUDENTS_AT_ONCE));
        for (const [at, row] of (await (context ? this.tenancy.inSchool(context, slice) : slice())).entries()) found[from + at] = row;
      }
    };
    await Promise.all(Array.from({ length: context ? LANES : 1 }, lane));
    return found;
  }
}

/** One student's pairs with others taken in, each once, in the order of the mentors; what is still left out is bounded as before. */
function joined(row: PairRow = { mentors: [], scores: [], pruned: -1 }, more: PairRow = row): PairRow {
  const scores = new Map<number, number>();
  for (const { mentors, scores: points } of [row, more]) for (const [place, mentor] of mentors.entries()) scores.set(mentor, points[place] ?? 0);
  const mentors = [...scores.keys()].sort((one, other) => one - other);
  return { mentors, scores: mentors.map(mentor => scores.get(mentor) ?? 0), pruned: row.pruned };
}
