import { Injectable } from '@nestjs/common';
import { currentManager } from '@tendril/platform';
import { coded } from './coded-inputs';
import type { FrozenInputs } from './frozen-inputs';
import type { PairRow } from './pair-table';
import type { Prices } from './pruning';
import { sharesOf } from './scoring';

/** Pairs that a student keeps; what is left out is proved not to matter, or taken in after all. */
export const KEPT_PAIRS = 50;
/** Fewer mentors than this are all looked at at once. */
export const FEW_MENTORS = 200;
/** Students in one statement, so that none runs long and a run can be cancelled between two. */
export const STUDENTS_AT_ONCE = 1000;

const nearness = (wish: 'first' | 'second' | 'third', from: number) => `CASE
  WHEN o.code = s.${wish} THEN $4[${from + 1}] WHEN o.code / 10 = s.${wish} / 10 THEN $4[${from + 2}]
  WHEN o.code / 100 = s.${wish} / 100 THEN $4[${from + 3}] WHEN o.code / 1000 = s.${wish} / 1000 THEN $4[${from + 4}] ELSE 0 END`;

/**
 * Set-based: the points for goals come from a list for each student over the occupations that there are; what two share is a bitwise AND and a look into a list of points.
 * The numbers are those of `CodedInputs`; `$1` the pairs to keep, `$2` whose pairs, `$3` the mentors, `$4` to `$8` points, `$9` and `$10` the forbidden pairs.
 */
const pairsQuery = (among: { readonly columns?: string; readonly mentors?: string; readonly condition?: string }) => `
  WITH s AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS s (row int, pinned int, first int, second int, third int, languages int, "enoughLanguages" int, times int, "enoughTimes" int,
      "firstStudy" int, studies int, modes int, place int, gender int${among.columns ?? ''})),
  m AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($3::jsonb) AS m (n int, occupation int, languages int, times int, studied int, modes int, place int, gender int${among.columns ?? ''})),
  o AS MATERIALIZED (SELECT code, row_number() OVER (ORDER BY code)::int AS place FROM (SELECT DISTINCT occupation AS code FROM m) AS codes),
  mentors AS MATERIALIZED (SELECT m.*, o.place AS goal FROM m JOIN o ON o.code = m.occupation ORDER BY m.n),
  forbidden AS MATERIALIZED (SELECT row, array_agg(mentor) AS mentors FROM unnest($9::int[], $10::int[]) AS f (row, mentor) GROUP BY row),
  students AS MATERIALIZED (
    SELECT s.*, forbidden.mentors AS forbidden, (SELECT array_agg(greatest(${nearness('first', 0)}, ${nearness('second', 4)}, ${nearness('third', 8)}) ORDER BY o.place) FROM o) AS goals
    FROM s LEFT JOIN forbidden ON forbidden.row = s.row)
  SELECT s.row, coalesce(string_agg(best.n::text, ',' ORDER BY best.n) FILTER (WHERE best.rank <= $1), '') AS mentors,
    coalesce(string_agg(best.score::text, ',' ORDER BY best.n) FILTER (WHERE best.rank <= $1), '') AS scores,
    coalesce(max(best.score) FILTER (WHERE best.rank > $1), -1) AS pruned
  FROM students s LEFT JOIN LATERAL (
    SELECT pair.n, pair.score, row_number() OVER (ORDER BY pair.n = s.pinned DESC, pair.score DESC, pair.n) AS rank FROM (
      SELECT * FROM (SELECT m.*, s.goals[m.goal]
        + ($5::int[])[(s."enoughLanguages" - 1) * 16 + (s.languages & m.languages) + 1]
        + ($6::int[])[(s."enoughTimes" - 1) * 32 + (s.times & m.times) + 1]
        + CASE WHEN s.studies = 0 OR s."firstStudy" & m.studied <> 0 THEN ($7::int[])[1] WHEN s.studies & m.studied <> 0 THEN ($7::int[])[2] ELSE 0 END
        + CASE WHEN s.modes = 3 AND s.place = 0 THEN ($8::int[])[5] ELSE greatest(
            CASE WHEN s.modes & m.modes & 1 = 0 THEN 0 WHEN s.place = 0 OR m.place = 0 THEN ($8::int[])[2] WHEN s.place = m.place THEN ($8::int[])[1] ELSE ($8::int[])[3] END,
            CASE WHEN s.modes & m.modes & 2 = 0 THEN 0 ELSE ($8::int[])[4] END) END AS score
      FROM mentors m
      WHERE s.languages & m.languages <> 0 AND s.times & m.times <> 0 AND s.gender & m.gender <> 0 AND (s.forbidden IS NULL OR m.n <> ALL (s.forbidden))${among.mentors ?? ''}) AS m
      ${among.condition ?? ''}
      ORDER BY m.n = s.pinned DESC, m.score DESC, m.n LIMIT $1 + 1
    ) AS pair
  ) AS best ON true
  GROUP BY s.row ORDER BY s.row`.replaceAll('$4[', '($4::int[])[');

const BEST_PAIRS = pairsQuery({});
/** The same among mentors of whose occupation a student wishes something, half as much work. */
const BEST_WISHED_PAIRS = pairsQuery({ mentors: ' AND (s.goals[m.goal] > 0 OR m.n = s.pinned)' });
/** `$11` what each score counts; a pair could win when that is more than the prices of its sides leave. */
const PAIRS_THAT_COULD_WIN = pairsQuery({ columns: ', price int', condition: 'WHERE ($11::int[])[m.score + 1] > s.price + m.price' });

/** The eligible pairs of frozen inputs, scored and pruned by the database. A pure question: it reads no table. */
@Injectable()
export class EligiblePairs {
  /**
   * @param rows which students, as indices in the inputs; of one call at most `STUDENTS_AT_ONCE`
   * @param keep pairs of each at most; a pinned one is always among them
   * @returns in the order of `rows`, which must ascend
   */
  async best(inputs: FrozenInputs, rows: readonly number[], keep = KEPT_PAIRS): Promise<PairRow[]> {
    const asked = { keep, forbidden: inputs.forbidden };
    if (inputs.mentors.length < FEW_MENTORS) return this.pairs(BEST_PAIRS, inputs, { rows, ...asked });
    const found = await this.pairs(BEST_WISHED_PAIRS, inputs, { rows, ...asked });
    // Who was left out counts more than anybody of another occupation could: then these are the best of all.
    const others = 1000 - sharesOf(inputs.rules.weights).goal;
    const unsure = [...found.keys()].filter(index => (found[index]?.pruned ?? -1) <= others);
    const all = await this.pairs(BEST_PAIRS, inputs, { rows: unsure.flatMap(index => rows[index] ?? []), ...asked });
    for (const [at, index] of unsure.entries()) found[index] = all[at] ?? { mentors: [], scores: [], pruned: -1 };
    return found;
  }

  /**
   * Pairs that the prices of an answer leave unproved: those that could have won, the best of each student.
   *
   * @param rows as above
   */
  async couldWin(inputs: FrozenInputs, rows: readonly number[], prices: Prices): Promise<PairRow[]> {
    return this.pairs(PAIRS_THAT_COULD_WIN, inputs, { rows, keep: KEPT_PAIRS, forbidden: [...inputs.forbidden, ...inputs.bans], prices });
  }

  private async pairs(query: string, inputs: FrozenInputs, { rows, keep, forbidden, prices }: Asked): Promise<PairRow[]> {
    if (rows.length === 0) return [];
    const code = coded(inputs);
    const { points } = code;
    const not = indices(inputs, forbidden);
    const pinned = new Map(indices(inputs, inputs.pins));
    const students = rows.map(row => ({ row, pinned: pinned.get(row) ?? -1, ...at(code.students, row), ...(prices && { price: prices.students[row] }) }));
    const mentors = inputs.mentors.map((_, n) => ({ n, ...at(code.mentors, n), ...(prices && { price: prices.mentors[n] }) }));
    const found = await currentManager().query<{ mentors: string; scores: string; pruned: number }[]>(query, [
      keep, JSON.stringify(students), JSON.stringify(mentors), points.goal, points.languages, points.times, points.study, points.place,
      not.map(([row]) => row), not.map(([, mentor]) => mentor), ...(prices ? [prices.values] : []),
    ]);
    return found.map(({ mentors: ids, scores, pruned }) => ({ mentors: numbers(ids), scores: numbers(scores), pruned }));
  }
}

interface Asked {
  readonly rows: readonly number[];
  readonly keep: number;
  readonly forbidden: FrozenInputs['forbidden'];
  readonly prices?: Prices;
}

const at = <Key extends string>(columns: Record<Key, number[]>, index: number): Record<Key, number> =>
  Object.fromEntries(Object.entries<number[]>(columns).map(([key, values]) => [key, values[index]])) as Record<Key, number>;

const numbers = (text: string): number[] => (text === '' ? [] : text.split(',').map(Number));

/** Pairs by index; those of somebody who is not in the inputs say nothing. */
function indices({ students, mentors }: FrozenInputs, pairs: FrozenInputs['forbidden']): [number, number][] {
  const rowOf = new Map(students.map((one, index) => [one.id, index]));
  const columnOf = new Map(mentors.map((one, index) => [one.id, index]));
  return pairs.flatMap(([student, mentor]): [number, number][] => {
    const [row, column] = [rowOf.get(student), columnOf.get(mentor)];
    return row === undefined || column === undefined ? [] : [[row, column]];
  });
}
