import type { ExerciseStep } from '@tendril/contracts';
import { AssignmentsOfStaff, Exercises } from '@tendril/exercises';
import type { DemoSchool } from './school';
import type { Stage } from './stage';

export interface Given {
  readonly assignmentId: string;
  readonly exercise: string;
  readonly cohortIds: readonly string[];
  /** Days ago; a due date to come is below zero. */
  readonly begun: number;
  readonly due: number;
  readonly steps: readonly ExerciseStep[];
}

/** What the counsellors agreed on for the term: exercise, years by place from the lowest, days ago given, days ago due. */
const PLAN = [
  ['map-network', [0], 58, 44], ['research-employer', [2], 54, 37], ['introduce-yourself', [1], 51, 30], ['informational-interview', [1, 2], 40, -3], ['reconnect', [0], 18, -2], ['ask-introduction', [1], 12, -9],
] as const;

/** Each counsellor gives the exercises to her own cohorts; one was withdrawn. */
export async function assign(stage: Stage, { cohorts, counsellors, former, plan }: DemoSchool): Promise<Given[]> {
  const staff = former ? [...counsellors, former] : counsellors;
  const exercises = new Map((await stage.as(staff[0] as (typeof staff)[number], stage.moment(58, 480), () => stage.get(Exercises).list())).map(one => [one.builtIn, one]));
  const given: Given[] = [];
  for (const [wanted, years, begun, due] of PLAN) {
    const exercise = exercises.get(wanted);
    if (!exercise) throw new Error(`no exercise ${wanted}`);
    const places: readonly number[] = plan.years.length === 1 ? [0] : years;
    for (const [index, counsellor] of staff.entries()) {
      const own = cohorts.filter(one => places.includes(one.year) && one.counsellorOn(begun).membershipId === counsellor.membershipId).map(one => one.id);
      if (own.length === 0) continue;
      const row = await stage.as(counsellor, stage.moment(begun, 500 + 7 * index), () => stage.get(AssignmentsOfStaff).assign({ exerciseId: exercise.id, cohortIds: own, dueOn: stage.date(due), resubmission: 'until-accepted' }));
      given.push({ assignmentId: row.id, exercise: wanted, cohortIds: own, begun, due, steps: exercise.steps });
    }
  }
  await withdrawOne(stage, staff[0] as (typeof staff)[number], cohorts[0]?.id ?? '', exercises.get('ask-advice')?.id ?? '');
  return given;
}

async function withdrawOne(stage: Stage, counsellor: DemoSchool['admin'], cohortId: string, exerciseId: string): Promise<void> {
  const { id } = await stage.as(counsellor, stage.moment(33, 520), () => stage.get(AssignmentsOfStaff).assign({ exerciseId, cohortIds: [cohortId], dueOn: stage.date(10), resubmission: 'none' }));
  await stage.as(counsellor, stage.moment(32, 500), () => stage.get(AssignmentsOfStaff).withdraw(id));
}
