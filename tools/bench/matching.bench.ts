import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeInstance } from './matching-file';
import { drawInstance, type Plan } from './matching-instance';
import { median } from './measure';
import type { Row } from './row';

const execute = promisify(execFile);
const CHILD = join(import.meta.dirname, 'matching.child.js');
const SOURCE = join(import.meta.dirname, '../../tools/bench/matching.cpp');

interface Case extends Plan {
  readonly name: string;
  /** Rounds in which the exact solvers take turns, and how often each solves in its turn; the least time of a turn counts. */
  readonly rounds: number;
  readonly repeats: number;
  /** Who takes seconds or minutes where the others take milliseconds; they come last. */
  readonly slow?: readonly (keyof typeof SLOW)[];
}

interface Measured {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly matched: number;
  readonly priorityMatched: number;
  readonly score: number;
  /** CPU milliseconds of a process's first solution, compiling included. */
  readonly first?: number;
}

const SLOW = { highs: 'HiGHS', munkres: 'munkres' };
/** CPU seconds that a slow one is given. */
const PATIENCE = 120;

const sparse = (name: string, students: number, supply: number, rounds: number, repeats: number, slow: Case['slow'] = []): Case =>
  ({ name, students, supply, rounds, repeats, slow, choices: [20, 50], seed: 1 });

/** 20–50 eligible mentors a student in crowded groups; slack has 1.2 places a student, tight 0.9. */
export const CASES: readonly Case[] = [
  sparse('1k slack', 1_000, 1.2, 5, 9, ['highs', 'munkres']), sparse('1k tight', 1_000, 0.9, 5, 9, ['highs', 'munkres']),
  sparse('10k slack', 10_000, 1.2, 5, 5, ['highs']), sparse('10k tight', 10_000, 0.9, 5, 5, ['highs']),
  sparse('50k slack', 50_000, 1.2, 3, 2), sparse('50k tight', 50_000, 0.9, 3, 2),
  sparse('100k slack', 100_000, 1.2, 3, 2), sparse('100k tight', 100_000, 0.9, 3, 2),
  { name: '2k dense', students: 2_000, supply: 1.2, choices: [800, 800], seed: 1, rounds: 5, repeats: 5 },
];

const TENDRIL = 'Tendril';
const LEMON = 'LEMON network simplex, C++';
const SAME = 'same algorithm, C++ -O3';

/**
 * The solver beside others on the same instances in one run. Times are CPU milliseconds, each solver in a process of its
 * own; the exact ones take turns, and a ratio is the median of the rounds' ratios, so that a busy machine disturbs little.
 */
export async function* run(cases: readonly Case[] = CASES): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-matching-'));
  try {
    const cpp = await compile(join(folder, 'matching'));
    if (cpp.missing) yield { name: 'C++', value: 0, unit: '', note: cpp.missing };
    const results = new Map<Case, Results>();
    const paths = new Map(cases.map(({ name }) => [name, join(folder, `${name}.bin`)]));
    for (const each of cases) {
      const path = paths.get(each.name)!;
      writeInstance(path, drawInstance(each));
      const measured = await measure(each, path, cpp);
      results.set(each, measured);
      yield* describe(each, measured);
      if (/^100?k/.test(each.name)) yield addOne(each, path);
    }
    for (const kind of ['slack', 'tight']) {
      const small = paths.get(`10k ${kind}`);
      const large = paths.get(`100k ${kind}`);
      if (small && large) yield growth(kind, small, large);
    }
    for (const [each, measured] of results) yield* beSlow(each, paths.get(each.name)!, measured);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Cpp {
  readonly program: string;
  readonly compiled: boolean;
  readonly lemon: boolean;
  readonly missing?: string;
}

/** Builds matching.cpp; without LEMON's headers it still holds the same algorithm. */
async function compile(program: string): Promise<Cpp> {
  try {
    await execute('g++', ['-O3', '-std=c++17', '-w', SOURCE, '-o', program]);
  } catch {
    return { program, compiled: false, lemon: false, missing: 'left out: g++ is not to be had here' };
  }
  const lemon = await execute('g++', ['-E', '-include', 'lemon/network_simplex.h', '-x', 'c++', '/dev/null', '-o', '/dev/null']).then(() => true, () => false);
  return { program, compiled: true, lemon, ...lemon ? {} : { missing: 'LEMON left out: liblemon-dev is not installed' } };
}

/** Per solver what each round gave. */
type Results = Map<string, Measured[]>;

async function measure({ students, rounds, repeats }: Case, path: string, { program, compiled, lemon }: Cpp): Promise<Results> {
  const exact: Record<string, () => Promise<Measured>> = {
    ...lemon && { [LEMON]: () => ask(program, ['lemon', path, students < 50_000 ? '3' : '1']) },
    [TENDRIL]: () => inNode('tendril', path, repeats),
    ...compiled && { [SAME]: () => ask(program, ['same', path, String(repeats)]) },
  };
  const measured: Results = new Map(Object.keys(exact).map((solver) => [solver, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [solver, turn] of Object.entries(exact)) measured.get(solver)!.push(await turn());
  }
  // Memory is that of one solution: who solves once does not pay for what a second one leaves behind.
  const { peakMegabytes } = await inNode('tendril', path, 1);
  measured.set(TENDRIL, measured.get(TENDRIL)!.map((result) => ({ ...result, peakMegabytes })));
  measured.set('greedy', [await inNode('greedy', path, 1)]);
  measured.set('deferred acceptance', [await inNode('deferredAcceptance', path, 1)]);
  return measured;
}

async function* beSlow(each: Case, path: string, known: Results): AsyncGenerator<Row> {
  for (const solver of each.slow ?? []) {
    const name = SLOW[solver];
    const result = await ask('sh', ['-c', `ulimit -t ${PATIENCE} && exec "$@"`, name, process.execPath, CHILD, solver, path, '1']).catch(() => undefined);
    if (result) yield* describe(each, new Map([...known, [name, [result]]])).filter((row) => row.name.endsWith(name));
    else yield { name: `${each.name}: ${name}`, value: PATIENCE * 1000, unit: 'ms', note: 'given up, not done by then' };
  }
}

async function ask(program: string, parameters: string[]): Promise<Measured> {
  const { stdout } = await execute(program, parameters, { maxBuffer: 1 << 20 });
  return JSON.parse(stdout) as Measured;
}

function inNode(solver: string, path: string, repeats: number): Promise<Measured> {
  return ask(process.execPath, [CHILD, solver, path, String(repeats)]);
}

function describe({ name, students }: Case, measured: Results): Row[] {
  const best = measured.get(TENDRIL)![0]!;
  const lemon = measured.get(LEMON);
  return [...measured].map(([solver, results]) => {
    const { peakMegabytes, matched, priorityMatched, score } = results[0]!;
    const same = matched === best.matched && priorityMatched === best.priorityMatched && score === best.score;
    const notes = [
      `${same ? '100' : Math.min(99.99, 100 * score / best.score).toFixed(2)} % of the optimum's score`, `${students - matched} unmatched`,
      `${peakMegabytes.toFixed(0)} MB${lemon ? ` (${(peakMegabytes / lemon[0]!.peakMegabytes).toFixed(2)} x)` : ''}`,
    ];
    if (solver === TENDRIL) {
      const cpp = measured.get(SAME);
      if (cpp) notes.push(`${ratioOf(results, cpp).toFixed(2)} x the same in C++`);
      notes.push(`first solution ${median(results.map(({ first }) => first ?? 0)).toFixed(0)} ms`);
    }
    return {
      name: `${name}: ${solver}`, value: median(results.map(({ milliseconds }) => milliseconds)), unit: 'ms',
      ...lemon && { ratio: ratioOf(results, lemon) }, note: notes.join(', '),
    };
  });
}

/** The median of the rounds' ratios; who ran once is compared with the median. */
function ratioOf(ours: readonly Measured[], theirs: readonly Measured[]): number {
  const usual = median(theirs.map(({ milliseconds }) => milliseconds));
  return median(ours.map(({ milliseconds }, round) => milliseconds / (ours.length === theirs.length ? theirs[round]!.milliseconds : usual)));
}

async function addOne({ name, repeats }: Case, path: string): Promise<Row> {
  const { stdout } = await execute(process.execPath, [CHILD, 'arrivals', path, String(repeats)]);
  const { full, added } = JSON.parse(stdout) as { full: number; added: number };
  return { name: `${name}: one student more, 95th percentile`, value: added, unit: 'ms', ratio: added / full, note: `1/${(full / added).toFixed(0)} of a full solve; to reach 1/500` };
}

/** How time grows from 10k to 100k. */
async function growth(kind: string, small: string, large: string): Promise<Row> {
  const times: [few: number, many: number][] = [];
  for (let round = 0; round < 3; round++) times.push([(await inNode('tendril', small, 5)).milliseconds, (await inNode('tendril', large, 1)).milliseconds]);
  return { name: `${kind}: 100k against 10k`, value: median(times.map(([, many]) => many)), unit: 'ms', ratio: median(times.map(([few, many]) => many / few)), note: 'to reach 40' };
}
