import type { AssignmentView, ExerciseDraft, ExerciseRow, Localised } from '@tendril/contracts';

/** The same words in every language. */
export const same = (text: string): Localised => ({ en: text, fr: text, rw: text });

/** An exercise as the API would give it, for tests. */
export const rowOf = (changes: Partial<ExerciseRow> = {}): ExerciseRow => ({
  id: 'e1', builtIn: 'reconnect', title: same('Reconnect'), purpose: same('Wake a tie.'), minutes: 20, state: 'published', changed: false, number: 1, copiedFromId: null, version: 1,
  steps: [
    { key: 'who', title: same('Choose'), help: same('A quiet tie.'), evidence: 'contact', minutes: 5 },
    { key: 'message', title: same('Write first'), help: same('Ask for nothing.'), evidence: 'text', minutes: 15, words: { least: 20, most: 80 } },
  ],
  rubric: [{ key: 'done', title: same('Done'), levels: [same('Not yet'), same('Done')], points: null }], ...changes,
});

export function draftOf(changes: Partial<ExerciseDraft> = {}): ExerciseDraft {
  const { copiedFromId: _, ...draft } = rowOf({ builtIn: null });
  return { ...draft, ...changes };
}

export const assignmentOf = (changes: Partial<AssignmentView> = {}): AssignmentView => ({
  id: 'a1', exerciseId: 'e1', exercise: same('Reconnect'), cohorts: ['S5 PCM'], cohortIds: ['c1'], named: 0, dueOn: '2026-12-04', dueAt: '2026-12-04T21:59:59.000Z', opensOn: null, closesOn: null,
  resubmission: 'until-accepted', late: 'marked', attempts: null, joiners: 'until-due', reminders: [3], counts: { students: 2, begun: 1, submitted: 1, accepted: 0 }, withdrawnAt: null, version: 4,
  given: rowOf(),
  students: [
    { id: 's1', name: 'Aline Uwase', cohort: 'S5 PCM', named: false, state: 'submitted', submissionId: 'w1', submittedAt: '2026-11-20T10:00:00.000Z', extension: null },
    { id: 's2', name: 'Eric Mugisha', cohort: 'S5 PCM', named: false, state: 'not-begun', submissionId: null, submittedAt: null, extension: null },
  ], ...changes,
});
