import type { NextBestCost } from '@tendril/contracts';
import { inTiers, morePlaces, nextBest, restore, scarceMentors, type Instance, type Solution } from '@tendril/matching';
import { certificateOf, type StoredCertificate } from './compute-run';
import type { FrozenInputs, Removed } from './frozen-inputs';
import type { PairTable } from './pair-table';
import { instanceOf, removedFor } from './run-instance';

/** An answer of which something is asked. */
export interface Answer {
  readonly inputs: FrozenInputs;
  readonly pairs: PairTable;
  readonly certificate: StoredCertificate;
  /** The number of each student's mentor, -1 for nobody. */
  readonly mentorOf: Int32Array;
}

/** What so many more places with a mentor of an occupation would add, and who would get a mentor then. */
export interface Opening {
  readonly occupation: string;
  readonly places: number;
  readonly matched: number;
  readonly score: number;
  readonly students: readonly string[];
}

/** What a screen says beside an answer. Ids, no names. */
export interface Explained {
  /** By student: what her cheapest other mentor would cost everyone, null where there is no other. */
  readonly nextBest: ReadonlyMap<string, NextBestCost | null>;
  /** By unmatched student: which rules removed how many mentors. */
  readonly removed: ReadonlyMap<string, readonly Removed[]>;
  /** Mentors with whom there are too few places, the most wanted first. */
  readonly scarce: readonly string[];
  readonly openings: readonly Opening[];
}

/** Places that one more mentor would bring at most. */
const MOST_PLACES = 5;
const MOST_OPENINGS = 8;
const NAMED = 50;

/** Reads out of the prices what the answer is worth to whom. Pure. */
export function explainRun({ inputs, pairs, certificate, mentorOf }: Answer): Explained {
  const { students, mentors, absent = [] } = inputs;
  const instance = instanceOf(inputs, pairs);
  const solution = restore(instance, mentorOf, certificateOf(certificate));
  const costs = nextBest(instance, solution);
  return {
    nextBest: new Map(students.map(({ id }, row) => [id, costOf(costs[row])])),
    removed: new Map(students.flatMap(({ id }, row) => (mentorOf[row] === -1 ? [[id, [...removedFor(inputs, row), ...absent]] as const] : []))),
    scarce: scarceMentors(instance, solution).slice(0, NAMED).flatMap(column => mentors[column]?.id ?? []),
    openings: openings(inputs, instance, solution),
  };
}

const costOf = (best: ReturnType<typeof nextBest>[number] | undefined): NextBestCost | null => best ? { matched: best.change.matched, score: best.change.score } : null;

/** Each occupation by its dearest mentor: her price is what one place more would add, and further places are solved for. */
function openings({ students, mentors }: FrozenInputs, instance: Instance, solution: Solution): Opening[] {
  const { mentorPrice } = solution.certificate;
  const price = (column: number) => mentorPrice[column] ?? 0;
  const dearest = new Map<string, number>();
  for (const [column, { occupation }] of mentors.entries()) {
    const known = dearest.get(occupation);
    if (price(column) > 0 && (known === undefined || price(column) > price(known))) dearest.set(occupation, column);
  }
  return [...dearest].sort(([, one], [, other]) => price(other) - price(one)).slice(0, MOST_OPENINGS).map(([occupation, column]) => {
    const { places, more } = worthwhile(instance, solution, column);
    return { occupation, places, matched: more.change.matched, score: more.change.score, students: more.gained.slice(0, NAMED).flatMap(row => students[row]?.id ?? []) };
  }).sort((one, other) => other.matched - one.matched || other.score - one.score);
}

/** So many places as each place a student more, five at most; one where a place only makes matches better. Places add less and less. */
function worthwhile(instance: Instance, solution: Solution, column: number) {
  const { matched } = inTiers(solution.certificate, solution.certificate.mentorPrice[column] ?? 0);
  const most = morePlaces(instance, solution, column, matched > 0 ? MOST_PLACES : 1);
  const places = Math.max(1, Math.min(MOST_PLACES, most.change.matched));
  return { places, more: matched > 0 && places < MOST_PLACES ? morePlaces(instance, solution, column, places) : most };
}
