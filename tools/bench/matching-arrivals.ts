import { Arrivals, solve, type Instance } from '@tendril/matching';

/** CPU milliseconds of a full solve, and the 95th percentile of adding one student, over `count` students of the instance itself. */
export function timeArrivals(instance: Instance, count: number): { full: number; added: number } {
  const kept = instance.students - count;
  const most = instance.rowStart[kept]!;
  const known: Instance = {
    ...instance, students: kept, rowStart: instance.rowStart.slice(0, kept + 1), mentor: instance.mentor.slice(0, most),
    score: instance.score.slice(0, most), priority: instance.priority.slice(0, kept),
  };
  let full = Infinity;
  for (let turn = 0; turn < 3; turn++) full = Math.min(full, cpu(() => solve(known)));
  const arrivals = new Arrivals(known, solve(known), count);
  const times: number[] = [];
  for (let student = kept; student < instance.students; student++) {
    const from = instance.rowStart[student]!;
    const end = instance.rowStart[student + 1]!;
    times.push(cpu(() => arrivals.add(instance.mentor.slice(from, end), instance.score.slice(from, end), instance.priority[student] ? 1 : 0)));
  }
  arrivals.solution();
  times.sort((one, other) => one - other);
  return { full, added: times[Math.ceil(0.95 * times.length) - 1]! };
}

function cpu(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
