import type { Noun } from '@tendril/contracts';
import { matchingMakers } from './make-matching';
import { peopleMakers } from './make-people';
import { workMakers } from './make-work';
import type { Town } from './town';

/** Where a fresh thing is to be: the side of the town whose counsellor or student owns it. */
export interface Asked {
  readonly side: number;
  /** The session of whoever is to ask for it. */
  readonly as: string;
}

/** Makes one fresh thing and gives its id. */
export type Make = (town: Town, asked: Asked) => Promise<string>;

const makers: Record<string, Make> = { ...peopleMakers, ...workMakers, ...matchingMakers };

/** Things that every member of staff of a school may see; the others belong to a student, a cohort or an account. */
const OF_THE_SCHOOL: readonly Noun[] = ['staff', 'academicYear', 'rosterImport', 'exercise', 'mentorApplication', 'mentor', 'matchRun', 'proposal', 'matchStudent', 'matchMentor', 'matchChoice'];

/** Whether another member of the same school must not reach such a thing. */
export const isPersonal = (noun: Noun): boolean => !OF_THE_SCHOOL.includes(noun);

/** A thing of this noun in this state that nothing else has touched. */
export async function fresh(town: Town, { noun, state }: { noun: Noun; state: string | undefined }, asked: Asked): Promise<string> {
  const name = state ? `${noun}:${state}` : noun;
  const make = makers[name];
  if (!make) throw new Error(`The walker cannot make "${name}": a route asks for it by idOf. Add one function for it beside the others of makers.ts.`);
  return make(town, asked);
}
