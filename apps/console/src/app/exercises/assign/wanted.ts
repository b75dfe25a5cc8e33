import type { AssignmentRow, AssignmentView, AssignExercise } from '@tendril/contracts';

/** An assignment as a form holds it: a day that is not set is ''. */
export interface Wanted {
  readonly cohortIds: readonly string[];
  readonly studentIds: readonly string[];
  readonly caseload: boolean;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
  readonly late: AssignmentRow['late'] | '';
  readonly resubmission: AssignmentRow['resubmission'] | '';
  readonly attempts: number | null;
  readonly joiners: AssignmentRow['joiners'] | '';
  readonly reminders: readonly string[];
}

const ATTEMPTS = 3;

/** What is usual: reminded three days before, taken and marked when late, sent again until accepted. */
export const USUAL: Wanted = {
  cohortIds: [], studentIds: [], caseload: false, opensOn: '', dueOn: '', closesOn: '', late: 'marked', resubmission: 'until-accepted', attempts: ATTEMPTS, joiners: 'until-due', reminders: ['3'],
};

export function wantedOf(row: AssignmentRow, students: AssignmentView['students']): Wanted {
  const { cohortIds, opensOn, dueOn, closesOn, late, resubmission, attempts, joiners, reminders } = row;
  return {
    cohortIds, studentIds: students.filter((one) => one.named).map((one) => one.id), caseload: false, opensOn: opensOn ?? '', dueOn, closesOn: closesOn ?? '', late, resubmission,
    attempts: attempts ?? ATTEMPTS, joiners, reminders: reminders.map(String),
  };
}

/** The rules in the API's terms. */
export function rulesIn({ opensOn, dueOn, closesOn, late, resubmission, attempts, joiners, reminders }: Wanted) {
  return {
    dueOn, opensOn: opensOn || null, closesOn: closesOn || null, late: late || 'marked', resubmission: resubmission || 'none', attempts: resubmission === 'times' ? attempts : null,
    joiners: joiners || 'until-due', reminders: reminders.map(Number),
  } satisfies Omit<AssignExercise, 'exerciseId' | 'cohortIds'>;
}

export const hasNobody = ({ cohortIds, studentIds, caseload }: Wanted): boolean => !cohortIds.length && !studentIds.length && !caseload;
