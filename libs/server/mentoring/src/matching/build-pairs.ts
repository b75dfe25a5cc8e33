import { Injectable } from '@nestjs/common';
import { Tenancy, type DomainEvent } from '@tendril/platform';
import { EligiblePairs, KEPT_PAIRS, STUDENTS_AT_ONCE } from './eligible-pairs.repository';
import type { FrozenInputs } from './frozen-inputs';
import { rowsOf, tableOf, type PairTable } from './pair-table';

/** After each round in which a pruned pair could have won, this many times as many are kept of the students concerned. */
const WIDER = 8;

/** Builds the pairs of a run slice by slice, each in a transaction of its own. */
@Injectable()
export class BuildPairs {
  constructor(private readonly tenancy: Tenancy, private readonly pairs: EligiblePairs) {}

  /** @throws the signal's reason when it was aborted */
  async all(context: Pick<DomainEvent, 'schoolId' | 'actor'>, inputs: FrozenInputs, signal: AbortSignal): Promise<PairTable> {
    return tableOf(await this.slices(context, inputs, inputs.students.map((_, row) => row), KEPT_PAIRS, signal));
  }

  /** The same table with more pairs of these students. @param round counts from 1 */
  async wider(context: Pick<DomainEvent, 'schoolId' | 'actor'>, inputs: FrozenInputs, table: PairTable, { rows, round, signal }: { rows: readonly number[]; round: number; signal: AbortSignal }): Promise<PairTable> {
    const wider = await this.slices(context, inputs, rows, KEPT_PAIRS * WIDER ** round, signal);
    const all = rowsOf(table);
    for (const [index, row] of rows.entries()) if (wider[index]) all[row] = wider[index];
    return tableOf(all);
  }

  private async slices(context: Pick<DomainEvent, 'schoolId' | 'actor'>, inputs: FrozenInputs, rows: readonly number[], keep: number, signal: AbortSignal) {
    const found = [];
    for (let from = 0; from < rows.length; from += STUDENTS_AT_ONCE) {
      signal.throwIfAborted();
      found.push(...await this.tenancy.inSchool(context, () => this.pairs.best(inputs, rows.slice(from, from + STUDENTS_AT_ONCE), keep)));
    }
    return found;
  }
}
