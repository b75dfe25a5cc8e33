import { assign } from './assignments';
import { changePeople, withdrawConsents } from './changes';
import { proposeSecondRound, publishFirstRound } from './matching';
import { takeApplications, takeMentors } from './mentors';
import { type DemoSchool, makeSchool, TURN } from './school';
import type { SchoolPlan } from './plans';
import { forEach, type Stage } from './stage';
import { type Act, storyOf } from './story';

const END_OF_DAY = 23 * 60 + 50;

/** A school and a term of its history, in two halves: what the first match run could not know happens after it. @param tell hears what is being made */
export async function playTerm(stage: Stage, plan: SchoolPlan, tell: (part: string) => void): Promise<DemoSchool> {
  tell('staff and students');
  const school = await makeSchool(stage, plan);
  tell('mentors and exercises');
  await takeMentors(stage, school, 'first');
  await changePeople(stage, school);
  const given = await assign(stage, school);
  const stories = school.students.map(student => storyOf(stage, school, student, given));
  tell('the first half of the term');
  await play(stage, stories, act => act.daysAgo > TURN);
  await settleDays(stage, 83, TURN + 1);
  await publishFirstRound(stage, school);
  tell('the second half');
  await takeMentors(stage, school, 'second');
  await takeApplications(stage, school);
  await withdrawConsents(stage, school);
  await play(stage, stories, act => act.daysAgo <= TURN);
  await settleDays(stage, TURN, 0);
  await proposeSecondRound(stage, school);
  return school;
}

/** Each story in its order, several of them side by side. */
function play(stage: Stage, stories: readonly (readonly Act[])[], isTold: (act: Act) => boolean): Promise<void> {
  return forEach(stories, async acts => {
    for (const { daysAgo, minute, run } of acts.filter(isTold)) await run(stage.moment(daysAgo, minute));
  });
}

/** Events have their effect on the day on which they were due. */
async function settleDays(stage: Stage, from: number, to: number): Promise<void> {
  for (let day = from; day >= to; day -= 1) await stage.settle(stage.moment(day, END_OF_DAY));
}
