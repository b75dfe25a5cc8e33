import type { Interview } from '../interview/interview';

export type EncounterPart = 'purpose' | 'questions' | 'talk' | 'reflection';

type Told = Pick<Interview, 'purpose' | 'questions' | 'heldOn' | 'minutes' | 'notes' | 'reflection'>;

/** What still keeps an interview from counting: a purpose, questions, a two-way talk (held, with minutes and notes), a reflection (Gatsby benchmark 5). */
export function missingForEncounter({ purpose, questions, heldOn, minutes, notes, reflection }: Told): EncounterPart[] {
  const there: Record<EncounterPart, boolean> = {
    purpose: said(purpose),
    questions: questions.some(said),
    talk: heldOn !== null && (minutes ?? 0) > 0 && said(notes),
    reflection: said(reflection.surprised) && said(reflection.interested),
  };
  return (Object.keys(there) as EncounterPart[]).filter(part => !there[part]);
}

/** True when the interview counts for the school's reports. */
export const isEncounter = (interview: Told): boolean => missingForEncounter(interview).length === 0;

const said = (text: string): boolean => text.trim() !== '';
