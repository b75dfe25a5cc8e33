import type { MatchRunView, ProposalRow } from '@tendril/contracts';

/** How a run stands on the screen. */
export interface RunLook {
  readonly run: MatchRunView;
  readonly pairs: readonly ProposalRow[];
}

export interface Meanwhile {
  /** The new state, where it is another. */
  readonly state: MatchRunView['state'] | null;
  /** Students who have another mentor, or none, by name. */
  readonly moved: readonly string[];
}

/** What somebody else has changed between two looks at a run. */
export function changesBetween(before: RunLook, now: RunLook): Meanwhile {
  const mentors = new Map(now.pairs.map(({ student, mentor }) => [student.id, mentor.id]));
  return {
    state: before.run.state === now.run.state ? null : now.run.state,
    moved: before.pairs.filter(({ student, mentor }) => mentors.get(student.id) !== mentor.id).map(({ student }) => student.name),
  };
}
