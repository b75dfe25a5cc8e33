import type { AssignmentRow } from '@tendril/contracts';
import { dueSoon } from './due-work';

const now = new Date('2026-11-23T08:00:00Z');
const words = (text: string) => ({ en: text, fr: text, rw: text });
const row = (id: string, exercise: string, cohorts: string[], dueOn: string, [students, begun, submitted]: [number, number, number], withdrawnAt: string | null = null): AssignmentRow => ({
  id, exerciseId: 'e', exercise: words(exercise), cohorts, cohortIds: [], named: 0, dueOn, dueAt: `${dueOn}T21:59:59.999Z`, opensOn: null, closesOn: null, resubmission: 'none',
  late: 'marked', attempts: null, joiners: 'until-due', reminders: [], counts: { students, begun, submitted, accepted: 0 }, withdrawnAt, version: 1,
});

it('takes assignments of one exercise for one day together, with all their cohorts and counts', () => {
  const due = dueSoon([
    row('a', 'Map', ['S5 PCM'], '2026-11-26', [30, 20, 10]), row('b', 'Map', ['S4 HGL'], '2026-11-26', [40, 10, 5]), row('c', 'Map', ['S4 HGL'], '2026-11-27', [40, 40, 1]),
  ], now);
  expect(due.map(({ cohorts, students, begun, submitted, first }) => ({ cohorts, students, begun, submitted, first }))).toEqual([
    { cohorts: ['S4 HGL', 'S5 PCM'], students: 70, begun: 30, submitted: 15, first: 'b' }, { cohorts: ['S4 HGL'], students: 40, begun: 40, submitted: 1, first: 'c' },
  ]);
});

it('leaves out what is over, withdrawn, or later than a week', () => {
  expect(dueSoon([
    row('a', 'Over', [], '2026-11-22', [1, 0, 0]), row('b', 'Withdrawn', [], '2026-11-25', [1, 0, 0], '2026-11-20T00:00:00Z'), row('c', 'Later', [], '2026-12-01', [1, 0, 0]),
  ], now)).toEqual([]);
});
