import { Arrivals, solve, type Instance } from '@tendril/matching';

/**
 * Milliseconds of a full solution, and the 95th percentile of adding one student, over the last `count` students of the
 * instance itself. All of it is done some times over and each part's least time counts, so that a busy machine disturbs little.
 */
export function timeArrivals(instance: Instance, count: number, turns: number): { full: number; added: number } {
  const kept = instance.students - count;
  const most = instance.rowStart[kept]!;
  const known: Instance = {
    ...instance, students: kept, rowStart: instance.rowStart.slice(0, kept + 1), mentor: instance.mentor.slice(0, most),
    score: instance.score.slice(0, most), priority: instance.priority.slice(0, kept),
  };
  let full = Infinity;
  const added = new Float64Array(count).fill(Infinity);
  for (let turn = 0; turn < turns; turn++) {
    full = Math.min(full, time(() => solve(known)));
    const arrivals = new Arrivals(known, solve(known), count);
    for (let at = 0; at < count; at++) {
      const from = instance.rowStart[kept + at]!;
      const end = instance.rowStart[kept + at + 1]!;
      const row = [instance.mentor.slice(from, end), instance.score.slice(from, end), instance.priority[kept + at] ? 1 : 0] as const;
      added[at] = Math.min(added[at]!, time(() => arrivals.add(...row)));
    }
    arrivals.solution();
  }
  added.sort();
  return { full, added: added[Math.ceil(0.95 * count) - 1]! };
}

function time(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}
