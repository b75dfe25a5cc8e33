import highsLoader from 'highs';
import type { Instance } from '../instance';

const highs = await highsLoader();

interface Tiers {
  readonly matched: number;
  readonly priorityMatched: number;
  readonly value: number;
}

/** The lexicographic optimum by HiGHS, tier after tier, each tier's optimum fixed as a row for the next. */
export function oracle(instance: Instance, valueOf: (score: number) => number = (score) => score): Tiers {
  const rows = constraints(instance);
  const all = eachPair(instance);
  const matched = maximise(all.map(({ name }) => [1, name]), rows, all);
  rows.push(`${sum(all.map(({ name }) => [1, name]))} >= ${matched}`);
  const first: Term[] = all.map(({ student, name }) => [instance.priority[student]!, name]);
  const priorityMatched = maximise(first, rows, all);
  rows.push(`${sum(first)} >= ${priorityMatched}`);
  const value = maximise(all.map(({ score, name }) => [valueOf(score), name]), rows, all);
  return { matched, priorityMatched, value };
}

type Term = readonly [weight: number, name: string];
interface NamedPair { readonly student: number; readonly mentor: number; readonly score: number; readonly name: string }

function eachPair({ students, rowStart, mentor, score }: Instance): NamedPair[] {
  const pairs: NamedPair[] = [];
  for (let student = 0; student < students; student++) {
    for (let at = rowStart[student]!; at < rowStart[student + 1]!; at++) {
      pairs.push({ student, mentor: mentor[at]!, score: score[at]!, name: `x${student}_${mentor[at]!}` });
    }
  }
  return pairs;
}

function constraints(instance: Instance): string[] {
  const pairs = eachPair(instance);
  const rows: string[] = [];
  const limit = (group: NamedPair[], most: number) => {
    if (group.length) rows.push(`${sum(group.map(({ name }) => [1, name]))} <= ${most}`);
  };
  for (let student = 0; student < instance.students; student++) limit(pairs.filter((pair) => pair.student === student), 1);
  for (let mentor = 0; mentor < instance.mentors; mentor++) limit(pairs.filter((pair) => pair.mentor === mentor), instance.capacity[mentor]!);
  for (const [student, mentor] of instance.pins ?? []) rows.push(`x${student}_${mentor} = 1`);
  const eligible = new Set(pairs.map(({ name }) => name));
  for (const [student, mentor] of instance.forbidden ?? []) {
    if (eligible.has(`x${student}_${mentor}`)) rows.push(`x${student}_${mentor} = 0`);
  }
  return rows;
}

function maximise(objective: readonly Term[], rows: readonly string[], pairs: readonly NamedPair[]): number {
  if (!pairs.length) return 0;
  const { Status, ObjectiveValue } = highs.solve([
    'Maximize', ` obj: ${sum(objective)}`, 'Subject To', ...rows.map((row, at) => ` r${at}: ${row}`),
    'Bounds', ...pairs.map(({ name }) => ` 0 <= ${name} <= 1`), 'End',
  ].join('\n'));
  if (Status !== 'Optimal') throw new Error(`the oracle says ${Status}`);
  return Math.round(ObjectiveValue);
}

/** An LP-format sum, broken into lines since the format bounds a line's length. */
function sum(terms: readonly Term[]): string {
  return terms.map(([weight, name]) => `${weight} ${name}`).join('\n + ');
}
