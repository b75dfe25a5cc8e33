import type { AssignmentRow } from '@tendril/contracts';

const DAY = 86_400_000;
const SOON = 7;

/** One exercise that is due on one day, whatever number of cohorts it was given to. */
export interface DueWork {
  readonly key: string;
  readonly exercise: AssignmentRow['exercise'];
  readonly dueOn: string;
  readonly dueAt: string;
  readonly cohorts: readonly string[];
  readonly students: number;
  readonly begun: number;
  readonly submitted: number;
  /** The assignment with the most students who have not begun. */
  readonly first: string;
}

/** Days, and parts of one, from `now` until a day or an instant. */
export const daysUntil = (when: string, now: Date): number => (new Date(when).getTime() - now.getTime()) / DAY;

/** What falls due within a week of `now`, the soonest first; assignments of one exercise for one day are one. Withdrawn ones are left out. */
export function dueSoon(assignments: readonly AssignmentRow[], now: Date): DueWork[] {
  const groups = new Map<string, AssignmentRow[]>();
  for (const one of assignments) {
    const left = daysUntil(one.dueAt, now);
    if (one.withdrawnAt || left < 0 || left > SOON) continue;
    const key = `${one.dueOn} ${one.exercise.en}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].map(([key, all]) => together(key, all)).sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.key.localeCompare(b.key));
}

function together(key: string, all: readonly AssignmentRow[]): DueWork {
  const sum = (count: keyof AssignmentRow['counts']) => all.reduce((total, one) => total + one.counts[count], 0);
  const idle = ({ counts }: AssignmentRow) => counts.students - counts.begun;
  const most = all.reduce((best, one) => (idle(one) > idle(best) ? one : best));
  return {
    key, exercise: most.exercise, dueOn: most.dueOn, dueAt: most.dueAt, cohorts: [...new Set(all.flatMap((one) => one.cohorts))].sort(),
    students: sum('students'), begun: sum('begun'), submitted: sum('submitted'), first: most.id,
  };
}
