import type { InterviewState } from '@tendril/contracts';
import { InterviewsOfStaff, MyInterviews } from '@tendril/network';
import { someContact } from './contacts';
import { between, pick, some } from './random';
import type { Act, Actor } from './story';
import { INTERESTED, LAST_QUESTION, NOTES, PURPOSES, QUESTIONS, RULED_OUT, SURPRISED } from './texts';

const ENDS = ['declined', 'no-reply', 'cancelled'] as const;
const ORDER = ['planned', 'approved', 'requested', 'scheduled', 'held', 'reflected', 'thanked'] as const;
/** Days from one step to the next: least and most. */
const PACE: Readonly<Record<(typeof ORDER)[number], readonly [number, number]>> = {
  planned: [0, 0], approved: [1, 3], requested: [0, 2], scheduled: [1, 4], held: [2, 5], reflected: [0, 1], thanked: [0, 1],
};

/** An interview that has come as far as `state`, its last step so many days ago. @returns its acts, and its id once they ran */
export function interviewUpTo(actor: Actor, state: InterviewState, daysAgo: number): { acts: Act[]; made: { id?: string } } {
  const { student: { random } } = actor;
  const ended = ENDS.find(one => one === state);
  const reached = ORDER.indexOf(ended ? 'requested' : state as (typeof ORDER)[number]);
  const steps = ORDER.slice(0, reached + 1).filter(step => step !== 'approved' || state === 'approved' || random() < 0.6);
  const days = new Map<string, number>();
  let day = ended ? daysAgo + between(random, 2, 6) : daysAgo;
  for (const [index, step] of [...steps.entries()].reverse()) {
    days.set(step, Math.min(day, 39));
    const [least, most] = PACE[steps[index] as (typeof ORDER)[number]];
    day += between(random, least, most);
  }
  const made: { id?: string } = {};
  const acts = steps.map((step, index): Act => ({ daysAgo: days.get(step) as number, minute: 480 + 60 * index + between(random, 0, 50), run: takeStep(actor, made, step, days) }));
  if (ended) acts.push({ daysAgo, minute: between(random, 700, 900), run: moment => actor.stage.as(actor.student, moment, () => actor.stage.get(MyInterviews).end(made.id as string, { reason: ended })) });
  return { acts, made };
}

function takeStep(actor: Actor, made: { id?: string }, step: (typeof ORDER)[number], days: ReadonlyMap<string, number>): Act['run'] {
  const { stage, student } = actor;
  const { random } = student;
  const me = (moment: Date, work: (interviews: MyInterviews, id: string) => Promise<unknown>) => stage.as(student, moment, () => work(stage.get(MyInterviews), made.id as string));
  const draw = random();
  switch (step) {
    case 'planned': {
      const purpose = pick(random, PURPOSES);
      const questions = [...some(random, QUESTIONS, between(random, 2, 4)), ...(random() < 0.8 ? [LAST_QUESTION] : [])];
      return async moment => {
        const contactId = await someContact(actor, moment, draw);
        await stage.as(student, moment, async () => {
          const planned = await stage.get(MyInterviews).plan({ contactId, purpose });
          made.id = planned.id;
          await stage.get(MyInterviews).change(planned.id, { purpose, questions, notes: '', reflection: planned.reflection, version: planned.version });
        });
      };
    }
    case 'approved':
      return moment => stage.as(student.cohort.counsellorOn(days.get(step) as number), moment, () => stage.get(InterviewsOfStaff).approve(made.id as string));
    case 'requested':
      return moment => me(moment, (interviews, id) => interviews.request(id));
    case 'scheduled': {
      const held = days.get('held') ?? -between(random, 1, 6);
      const place = pick(random, ['Careers room', 'At her work', 'School library', 'By telephone, from the staff room']);
      return moment => me(moment, (interviews, id) => interviews.schedule(id, { at: `${stage.date(held)}T${held === days.get('scheduled') ? '17:30' : pick(() => draw, ['11:40', '14:30', '16:15'])}`, place }));
    }
    case 'held': {
      const minutes = between(random, 12, 45);
      return moment => me(moment, (interviews, id) => interviews.hold(id, { heldOn: stage.date(days.get(step) as number), minutes }));
    }
    case 'reflected': {
      const words = { notes: pick(random, NOTES), reflection: { surprised: pick(random, SURPRISED), interested: pick(random, INTERESTED), ruledOut: pick(random, RULED_OUT) } };
      return moment => me(moment, (interviews, id) => interviews.reflect(id, words));
    }
    case 'thanked': {
      const how = pick(random, ['wrote', 'wrote', 'talked', 'met'] as const);
      return moment => me(moment, (interviews, id) => interviews.thank(id, { thankedOn: stage.date(days.get(step) as number), how }));
    }
  }
}
