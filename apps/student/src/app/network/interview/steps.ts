import type { MyInterview } from '@tendril/contracts';

export const STEPS = ['why', 'questions', 'time', 'talk', 'notes', 'reflection', 'thanks'] as const;
export type InterviewStep = (typeof STEPS)[number];

type Standing = Pick<MyInterview, 'state' | 'purpose' | 'questions' | 'scheduledAt' | 'notes' | 'thankedAt'>;

const ENDED: readonly MyInterview['state'][] = ['declined', 'no-reply', 'cancelled'];
const AFTER_THE_TALK: readonly MyInterview['state'][] = ['held', 'reflected', 'thanked'];

export const isEnded = ({ state }: Pick<MyInterview, 'state'>): boolean => ENDED.includes(state);
const isHeld = ({ state }: Standing): boolean => AFTER_THE_TALK.includes(state);
/** A thank-you may come before the reflection: then the state stays `held`. */
const isReflected = ({ state }: Standing): boolean => state === 'reflected' || state === 'thanked';

/** Whether a step of the vine has grown. The time is optional: a talk that was held had one. */
export function isDone(step: InterviewStep, interview: Standing): boolean {
  switch (step) {
    case 'why': return interview.purpose.trim() !== '';
    case 'questions': return interview.questions.length > 0;
    case 'time': return interview.scheduledAt !== null || isHeld(interview);
    case 'talk': return isHeld(interview);
    case 'notes': return isReflected(interview) || (isHeld(interview) && interview.notes.trim() !== '');
    case 'reflection': return isReflected(interview);
    case 'thanks': return interview.thankedAt !== null;
  }
}

/** The first step that is left, or null when all are done or the interview came to nothing. */
export const nextStep = (interview: Standing): InterviewStep | null =>
  isEnded(interview) ? null : (STEPS.find((step) => !isDone(step, interview)) ?? null);
