import type { InterviewState } from '@tendril/contracts';
import { MyWork, Reviewing, SubmitWork } from '@tendril/exercises';
import { currentManager } from '@tendril/platform';
import type { Given } from './assignments';
import { someContact } from './contacts';
import { interviewUpTo } from './interviews';
import { between, choose, pick } from './random';
import type { Act, Actor } from './story';
import { ACCEPTED, ANSWERS, OTHERWISE, RETURNED } from './texts';

/** How far a student has come with an exercise that is over, one of this week, and the interview. */
const OVER = { nothing: 8, draft: 4, accepted: 74, returned: 4, 'accepted-later': 10 };
const NOW = { nothing: 52, draft: 18, waiting: 8, accepted: 18, returned: 4 };
const INTERVIEW = { nothing: 24, draft: 9, underway: 29, waiting: 8, accepted: 22, returned: 4, 'accepted-later': 4 };
const UNDERWAY: Readonly<Record<InterviewState, number>> = { planned: 5, approved: 4, requested: 5, scheduled: 6, held: 4, reflected: 3, thanked: 3, declined: 2, 'no-reply': 3, cancelled: 2 };

/** What one student made of one exercise. */
export function workOn(actor: Actor, given: Given): Act[] {
  const { student: { random } } = actor;
  const { due, begun, exercise } = given;
  const interviews = exercise === 'informational-interview';
  const fate = choose<string>(random, interviews ? INTERVIEW : due > 0 ? OVER : NOW);
  const wanted = fate === 'waiting' ? Math.floor(6.9 * random()) : due > 0 ? between(random, Math.max(due - 2, 1), begun - 2) : between(random, 4, Math.min(begun - 3, 20));
  const sent = fate === 'accepted-later' ? Math.max(wanted, 7) : wanted;
  if (fate === 'nothing') return [];
  if (fate === 'underway') {
    const { acts } = interviewUpTo(actor, choose(random, UNDERWAY), between(random, 0, 6));
    return [...acts, { daysAgo: acts[0]?.daysAgo ?? 0, minute: 1000, run: moment => draft(actor, given, moment) }];
  }
  if (fate === 'draft') return [{ daysAgo: sent, minute: between(random, 490, 950), run: moment => draft(actor, given, moment) }];

  const interview = interviews ? interviewUpTo(actor, 'thanked', Math.min(sent + between(random, 0, 2), 26)) : undefined;
  const attempts: { readonly daysAgo: number; readonly decision: 'returned' | 'accepted' | null }[] = fate === 'accepted-later'
    ? [{ daysAgo: sent, decision: 'returned' }, { daysAgo: sent - 4, decision: 'accepted' }]
    : [{ daysAgo: sent, decision: fate === 'waiting' ? null : fate as 'returned' | 'accepted' }];
  const acts = attempts.flatMap(({ daysAgo, decision }, index) => attempt(actor, given, daysAgo, decision, index, interview?.made));
  return [...interview?.acts ?? [], ...acts];
}

function attempt(actor: Actor, given: Given, daysAgo: number, decision: 'returned' | 'accepted' | null, index: number, interview: { id?: string } | undefined): Act[] {
  const { student: { random, cohort } } = actor;
  const state: { submissionId?: string } = {};
  const answers = answersOf(actor, given);
  const draw = random();
  const send: Act = { daysAgo, minute: between(random, 960, 1010), run: async moment => { state.submissionId = await submit(actor, given, moment, answers, interview?.id ?? null, draw); } };
  if (!decision) return [send];
  const day = Math.max(daysAgo - between(random, 1, index === 0 ? 3 : 2), daysAgo > 1 ? 1 : 0);
  const levels = [random(), random(), random(), random(), random()];
  const comment = decision === 'returned' ? pick(random, RETURNED) : pick(random, ACCEPTED);
  return [send, { daysAgo: day, minute: between(random, 450, 900), run: moment => actor.stage.as(cohort.counsellorOn(day), moment, async () => {
    const reviewing = actor.stage.get(Reviewing);
    const { exercise } = await reviewing.read(state.submissionId as string);
    const best = decision === 'returned' ? 2 : 3;
    const scores = Object.fromEntries(exercise.rubric.map(({ key, levels: { length } }, place) => [key, Math.min(length, best + Math.round((levels[place] ?? 0) * 1.2 - 0.3))]));
    await reviewing.review(state.submissionId as string, { decision, scores, comment });
  }) }];
}

function answersOf({ student: { random } }: Actor, { steps }: Given): Record<string, string> {
  return Object.fromEntries(steps.filter(step => step.evidence === 'text').map(step => [step.key, pick(random, ANSWERS[step.key] ?? OTHERWISE)]));
}

/** What the student picks in each step that offers something: options, and people of the network. */
async function picksOf(actor: Actor, { steps }: Given, moment: Date, draw: number): Promise<Record<string, string[]>> {
  const picks: Record<string, string[]> = {};
  for (const { key, evidence, options = [] } of steps) {
    const first = Math.floor(draw * options.length);
    if (evidence === 'choice') picks[key] = options.slice(first, first + 1).map(one => one.key);
    if (evidence === 'checklist') picks[key] = options.filter((_, place) => place === first || (place + first) % 2 === 1).map(one => one.key);
    if (evidence === 'contact') picks[key] = [await someContact(actor, moment, draw)];
    if (evidence === 'contacts') await someContact(actor, moment, draw);
  }
  return picks;
}

function draft(actor: Actor, given: Given, moment: Date): Promise<unknown> {
  const [key = '', text = ''] = Object.entries(answersOf(actor, given))[0] ?? [];
  return actor.stage.as(actor.student, moment, () => actor.stage.get(MyWork).saveDraft(given.assignmentId, { answers: { [key]: text.slice(0, text.indexOf('.') + 1) }, interviewId: null, version: 0 }));
}

async function submit(actor: Actor, given: Given, moment: Date, answers: Record<string, string>, interviewId: string | null, draw: number): Promise<string> {
  const { stage, student } = actor;
  const { assignmentId, steps } = given;
  const picked = await picksOf(actor, given, moment, draw);
  const dates = Object.fromEntries(steps.filter(step => step.evidence === 'date').map(step => [step.key, moment.toISOString().slice(0, 10)]));
  return stage.as(student, moment, async () => {
    await stage.get(SubmitWork).run(assignmentId, { answers: { ...answers, ...dates }, picked, interviewId });
    const [row] = await currentManager().query<{ id: string }[]>('SELECT id FROM submission WHERE school_id = $1 AND assignment_id = $2 AND student_id = $3 ORDER BY attempt DESC LIMIT 1',
      [student.schoolId, assignmentId, student.membershipId]);
    return row?.id ?? '';
  });
}
