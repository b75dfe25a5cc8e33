import type { MyAssignment } from '@tendril/contracts';
import { AssignmentsOfStaff, Exercises, MyWork, Reviewing, SubmitWork } from '@tendril/exercises';
import { PublishMatchRun, StartMatchRun } from '@tendril/mentoring';
import { MyContacts, MyInterviews } from '@tendril/network';
import { currentManager } from '@tendril/platform';
import { CONTACTS, pick, seeded } from './people';
import type { DemoSchool } from './school';
import type { Member, Stage } from './stage';

interface Task {
  readonly daysAgo: number;
  readonly run: () => Promise<unknown>;
}

const QUESTIONS = ['What does a normal day look like?', 'What did you believe about the job before you started, and what was wrong?', 'Which of my subjects do you use every week?', 'Who else should I speak to, and may I use your name?'];
const NOTES = 'She starts at seven and checks everything twice. Most mistakes happen before the work begins. She asked what I do when I am bored.';
const REFLECTION = { surprised: 'That the machine is fast and the checking is slow.', interested: 'Yes, because being careful matters there. I want to see an afternoon first.', ruledOut: 'Selling in a shop.' };

/** A term of history: contacts and interviews, exercises given, sent and reviewed, and two match runs. */
export async function playTerm(stage: Stage, school: DemoSchool): Promise<void> {
  const random = seeded(school.plan.seed + 7);
  const given = await assign(stage, school);
  const tasks: Task[] = [];
  for (const student of school.students.filter(() => random() < 0.6)) tasks.push(...networkOf(stage, student, random));
  for (const student of school.students) tasks.push(...workOf(stage, school, student, given, random));
  tasks.sort((one, other) => other.daysAgo - one.daysAgo);
  for (const task of tasks) {
    stage.at(task.daysAgo, 9);
    await task.run();
  }
  stage.at(0);
  await stage.settle();
  await match(stage, school);
}

/** [exercise, cohorts by place, days ago given, days ago due] */
async function assign(stage: Stage, { cohorts, admin }: DemoSchool): Promise<Map<string, number[]>> {
  const exercises = await stage.as(admin, () => stage.get(Exercises).list());
  const plan = [['map-your-network', 0, 56, 35], ['introduce-yourself', 1, 42, 14], ['informational-interview', 2, 40, -3], ['research-an-employer', 0, 28, -4], ['reconnect', 1, 20, -2]] as const;
  const given = new Map<string, number[]>();
  for (const [wanted, part, begun, due] of plan) {
    const exercise = exercises.find(one => one.builtIn?.startsWith(wanted)) ?? exercises[plan.findIndex(([name]) => name === wanted)];
    if (!exercise) continue;
    for (const [place, cohort] of cohorts.entries()) {
      if (wanted !== 'informational-interview' && place % 3 !== part) continue;
      stage.at(begun);
      const row = await stage.as(cohort.counsellor, () => stage.get(AssignmentsOfStaff).assign({ exerciseId: exercise.id, cohortIds: [cohort.id], dueOn: stage.date(due), resubmission: 'until-accepted' }));
      given.set(row.id, [place, begun, due]);
    }
  }
  return given;
}

function networkOf(stage: Stage, student: Member, random: () => number): Task[] {
  const count = 1 + Math.floor(random() * 4);
  const first = Math.floor(random() * CONTACTS.length);
  return Array.from({ length: count }, (_, index): Task => {
    const [name, occupation, organisation] = CONTACTS[(first + index) % CONTACTS.length] as readonly [string, string, string];
    return { daysAgo: 3 + Math.floor(random() * 70), run: () => stage.as(student, () => stage.get(MyContacts).add({
      name, occupation, organisation, relationship: name.startsWith('Aunt') ? 'family' : name.startsWith('Mr') ? 'teacher' : 'other', howMet: 'At the careers day', note: '', idealGapDays: 30, longestGapDays: 60, introducedById: null,
    })) };
  });
}

function workOf(stage: Stage, school: DemoSchool, student: Member & { cohort: number }, given: Map<string, number[]>, random: () => number): Task[] {
  return [...given].filter(([, [place]]) => place === student.cohort).flatMap(([assignmentId, [, begun = 0, due = 0]]) => {
    const fate = random();
    const counsellor = school.cohorts[student.cohort]?.counsellor as Member;
    const sentOn = Math.max(0, Math.floor(due > 0 ? due + random() * (begun - due) : random() * 7));
    if (fate < 0.3) return [];
    if (fate < 0.42) return [{ daysAgo: sentOn, run: () => stage.as(student, () => draft(stage, assignmentId)) }];
    const state: { submissionId?: string } = {};
    const tasks: Task[] = [{ daysAgo: sentOn, run: async () => { state.submissionId = await send(stage, student, assignmentId, sentOn); } }];
    const reviewed = due > 0 ? fate < 0.95 : fate > 0.75;
    if (reviewed && sentOn >= 1) tasks.push({ daysAgo: Math.max(0.5, sentOn - 1 - Math.floor(random() * 3)), run: () => review(stage, counsellor, state.submissionId, fate > 0.85 ? 'returned' : 'accepted', random) });
    return tasks;
  });
}

const answersOf = (assignment: MyAssignment): Record<string, string> =>
  Object.fromEntries(assignment.exercise.steps.filter(step => step.evidence === 'text').map(step => [step.key, 'I thought about who I already know, and wrote down what I want to learn from each of them before I decide.']));

async function draft(stage: Stage, assignmentId: string): Promise<void> {
  const work = stage.get(MyWork);
  const assignment = await work.view(assignmentId);
  await work.saveDraft(assignmentId, { answers: Object.fromEntries(Object.entries(answersOf(assignment)).slice(0, 1)), interviewId: null, version: assignment.draftVersion });
}

/** Writes and sends; where the exercise asks for an interview, holds one first. */
async function send(stage: Stage, student: Member, assignmentId: string, sentOn: number): Promise<string | undefined> {
  const needs = await stage.as(student, async () => (await stage.get(MyWork).view(assignmentId)).exercise.steps.map(step => step.evidence));
  if (needs.includes('contacts') || needs.includes('interview')) await ensureContact(stage, student);
  const interviewId = needs.includes('interview') ? await interview(stage, student, sentOn) : null;
  return stage.as(student, async () => {
    const assignment = await stage.get(MyWork).view(assignmentId);
    await stage.get(SubmitWork).run(assignmentId, { answers: answersOf(assignment), interviewId });
    const [row] = await currentManager().query<{ id: string }[]>('SELECT id FROM submission WHERE school_id = $1 AND assignment_id = $2 AND student_id = $3 ORDER BY attempt DESC LIMIT 1',
      [student.schoolId, assignmentId, student.membershipId]);
    return row?.id;
  });
}

const ensureContact = (stage: Stage, student: Member) => stage.as(student, async () => {
  const contacts = stage.get(MyContacts);
  const [known] = await contacts.list();
  if (known) return known.id;
  const [name, occupation, organisation] = CONTACTS[0] as readonly [string, string, string];
  return (await contacts.add({ name, occupation, organisation, relationship: 'other', howMet: '', note: '', idealGapDays: 30, longestGapDays: 60, introducedById: null })).id;
});

async function interview(stage: Stage, student: Member, daysAgo: number): Promise<string> {
  const contactId = await ensureContact(stage, student);
  return stage.as(student, async () => {
    const interviews = stage.get(MyInterviews);
    const planned = await interviews.plan({ contactId, purpose: 'To decide between two kinds of work before I choose what to study.' });
    await interviews.change(planned.id, { purpose: planned.purpose, questions: QUESTIONS, notes: '', reflection: { surprised: '', interested: '', ruledOut: '' }, version: planned.version });
    await interviews.hold(planned.id, { heldOn: stage.date(daysAgo), minutes: 25 });
    await interviews.reflect(planned.id, { notes: NOTES, reflection: REFLECTION });
    await interviews.thank(planned.id, { thankedOn: stage.date(daysAgo), how: 'wrote' });
    return planned.id;
  });
}

async function review(stage: Stage, counsellor: Member, submissionId: string | undefined, decision: 'returned' | 'accepted', random: () => number): Promise<void> {
  if (!submissionId) return;
  await stage.as(counsellor, async () => {
    const { exercise } = await stage.get(Reviewing).read(submissionId);
    const scores = Object.fromEntries(exercise.rubric.map(criterion => [criterion.key, Math.min(criterion.levels.length, 2 + Math.floor(random() * 3))]));
    const comment = decision === 'returned' ? 'Say what surprised you, and what you would ask next.' : pick(random, ['Well asked. Name your next step.', 'You found a reason to keep your plan. Now test it.', '']);
    await stage.get(Reviewing).review(submissionId, { decision, scores, comment });
  });
}

/** One round published weeks ago, with the places there were; one proposed now. */
async function match(stage: Stage, { counsellors, admin }: DemoSchool): Promise<void> {
  const counsellor = counsellors[0] ?? admin;
  for (const [name, daysAgo] of [['Autumn round', 21], ['Second round', 0]] as const) {
    stage.at(daysAgo);
    const run = await stage.as(counsellor, () => stage.get(StartMatchRun).run({ name }));
    await stage.settle();
    if (daysAgo === 0) return;
    const [row] = await stage.as(counsellor, () => currentManager().query<{ version: number; state: string }[]>('SELECT version, state FROM match_run WHERE school_id = $1 AND id = $2', [counsellor.schoolId, run.id]));
    if (row?.state !== 'proposed') throw new Error(`the match run "${name}" is ${row?.state ?? 'lost'}`);
    await stage.as(counsellor, () => stage.get(PublishMatchRun).run(run.id, { proposalIds: null, version: row.version }));
    await stage.settle();
  }
}

