import type { StudentInTwoRuns } from './match-proposal.repository';

/** Two runs over the students who are in both; of the others only how many there are. */
export function compareRuns(students: readonly StudentInTwoRuns[]) {
  const both = students.flatMap(({ studentId, before, after }) => (before && after ? [{ studentId, before, after }] : []));
  const totals = (side: 'before' | 'after') => ({
    matched: both.filter(one => one[side].mentorId !== null).length, score: both.reduce((sum, one) => sum + one[side].score, 0),
  });
  return {
    before: totals('before'), after: totals('after'),
    changes: both.flatMap(({ studentId, before, after }) => (before.mentorId === after.mentorId ? [] : [{ studentId, from: before.mentorId, to: after.mentorId }])),
    onlyBefore: students.filter(one => one.after === null).length, onlyAfter: students.filter(one => one.before === null).length,
  };
}
