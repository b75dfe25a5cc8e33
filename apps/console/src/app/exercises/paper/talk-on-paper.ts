import type { PaperInterview } from '@tendril/contracts';

/** A talk as it is typed from a sheet; `questions` one a line. The names are those of what is sent, so that a refusal finds its field. */
export interface TalkOnPaper extends Omit<PaperInterview, 'minutes' | 'questions' | 'thanks'> {
  readonly minutes: string;
  readonly questions: string;
  readonly thanks: { readonly thankedOn: string; readonly how: NonNullable<PaperInterview['thanks']>['how'] };
}

export const NO_TALK: TalkOnPaper = {
  person: { name: '', occupation: '', organisation: '', relationship: 'other' }, heldOn: '', minutes: '', purpose: '', questions: '', notes: '',
  reflection: { surprised: '', interested: '', ruledOut: '' }, thanks: { thankedOn: '', how: 'wrote' },
};

/** What is sent; undefined while nothing of it was typed. */
export function talkToSend({ minutes, questions, thanks, ...talk }: TalkOnPaper): PaperInterview | undefined {
  const typed = [talk.person.name, talk.person.occupation, talk.person.organisation, talk.heldOn, minutes, talk.purpose, questions, talk.notes, ...Object.values(talk.reflection), thanks.thankedOn];
  if (!typed.some((text) => text.trim())) return undefined;
  return { ...talk, minutes: Number(minutes), questions: questions.split('\n').map((line) => line.trim()).filter(Boolean), thanks: thanks.thankedOn ? thanks : null };
}
