import type { ContactView, MyAssignment, MyInterview } from '@tendril/contracts';

/** What a student's own things say at this moment. */
export interface Standing {
  readonly work: readonly MyAssignment[];
  readonly interviews: readonly MyInterview[];
  readonly contacts: readonly ContactView[];
  readonly now: Date;
}

export type ActionKind =
  | 'returned' | 'questions' | 'time' | 'talk' | 'notes' | 'reflection' | 'thanks' | 'send' | 'addPerson' | 'begin' | 'goOn' | 'wilting' | 'firstPerson' | 'nothing';

/** The one thing to do next: its words are `home.next.<kind>`, its place is below the school's address. */
export interface NextAction {
  readonly kind: ActionKind;
  readonly path: readonly string[];
  /** The contact's name. */
  readonly name?: string;
  readonly work?: MyAssignment;
  readonly interview?: MyInterview;
}

const byDue = (a: MyAssignment, b: MyAssignment) => a.dueAt.localeCompare(b.dueAt);
const ENDED: readonly MyInterview['state'][] = ['declined', 'no-reply', 'cancelled'];

/**
 * First what came back, then an interview that is under way (thanks do not wait), then what is due, then a tie that wilts; a network begins with one person.
 */
export function nextAction(standing: Standing): NextAction {
  const { work, contacts } = standing;
  const open = work.filter((one) => one.canSubmit && one.state !== 'accepted').sort(byDue);
  const returned = open.find((one) => one.state === 'returned');
  if (returned) return { kind: 'returned', path: ['exercises', returned.id], work: returned };
  const underWay = interviewAction(standing);
  if (underWay) return underWay;
  const due = open[0];
  if (due) return workAction(due, standing);
  const wilting = contacts.find((one) => one.tie === 'wilting');
  if (wilting) return { kind: 'wilting', path: ['network', wilting.id], name: wilting.name };
  return contacts.length === 0 ? { kind: 'firstPerson', path: ['network', 'new'] } : { kind: 'nothing', path: ['network'] };
}

function interviewAction({ interviews, now }: Standing): NextAction | undefined {
  for (const interview of interviews) {
    const kind = stepOf(interview, now);
    if (kind) return { kind, path: ['network', 'interviews', interview.id], name: interview.contact.name, interview };
  }
  return undefined;
}

function stepOf(interview: MyInterview, now: Date): ActionKind | undefined {
  if (ENDED.includes(interview.state) || interview.state === 'thanked') return undefined;
  if (interview.state === 'reflected') return 'thanks';
  if (interview.state === 'held') return interview.notes.trim() ? 'reflection' : 'notes';
  if (interview.questions.length === 0) return 'questions';
  if (interview.needsApproval) return undefined;
  if (!interview.scheduledAt) return 'time';
  return new Date(interview.scheduledAt) <= now ? 'talk' : undefined;
}

function workAction(work: MyAssignment, { interviews, contacts }: Standing): NextAction {
  const path = ['exercises', work.id];
  if (work.exercise.steps.some((step) => step.evidence === 'interview')) {
    const done = interviews.find((one) => one.state === 'thanked');
    if (done) return { kind: 'send', path, work, name: done.contact.name };
    if (contacts.length === 0 && work.state === 'draft') return { kind: 'addPerson', path, work };
  }
  return { kind: work.state === 'draft' ? 'goOn' : 'begin', path, work };
}

/** The talk that is to come, for its own card. */
export const comingTalk = ({ interviews, now }: Pick<Standing, 'interviews' | 'now'>): MyInterview | undefined =>
  interviews.filter((one) => one.state === 'scheduled' && one.scheduledAt !== null && new Date(one.scheduledAt) > now)
    .sort((a, b) => (a.scheduledAt ?? '').localeCompare(b.scheduledAt ?? ''))[0];
