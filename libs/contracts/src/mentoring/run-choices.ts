import { z } from 'zod';
import { idOf, version } from '../shared/fields';
import { matchFairness, matchWeights } from './match-rules';
import { scorePart } from './matching';

const person = z.object({ id: z.uuid(), name: z.string() });

/** Staff keep a pair together, or apart, in this run's next calculation. */
export const makeMatchChoice = z.strictObject({ studentId: idOf('matchStudent'), mentorId: idOf('matchMentor'), kind: z.enum(['pin', 'ban']) })
  .meta({ id: 'MakeMatchChoice', examples: [{ kind: 'ban' }] });
export type MakeMatchChoice = z.infer<typeof makeMatchChoice>;

export const matchChoice = z.object({ id: z.uuid(), student: person, mentor: person, kind: z.enum(['pin', 'ban']) }).meta({ id: 'MatchChoice' });
export type MatchChoice = z.infer<typeof matchChoice>;

/** Who goes from whom to whom; null is nobody. */
export const matchChange = z.object({ student: person, from: person.nullable(), to: person.nullable() });
export type MatchChange = z.infer<typeof matchChange>;

/** With `preview` nothing is changed: the answer says what would be. */
export const moveByHand = z.strictObject({ studentId: idOf('matchStudent'), mentorId: idOf('matchMentor'), preview: z.boolean(), version })
  .meta({ id: 'MoveByHand', examples: [{ preview: true, version: 2 }] });
export type MoveByHand = z.infer<typeof moveByHand>;

/** `matched` and `score` are differences. */
export const moveCost = z.object({ matched: z.int(), score: z.int(), changes: z.array(matchChange), applied: z.boolean() }).meta({ id: 'MoveCost' });
export type MoveCost = z.infer<typeof moveCost>;

const totals = z.object({ matched: z.int(), score: z.int() });

/** Two answers side by side: the first 500 students who differ, how many do, and how many of them had a mentor and have none then, or the other way. */
export const matchComparison = z.object({ before: totals, after: totals, differing: z.int(), lost: z.int(), gained: z.int(), changes: z.array(matchChange) }).meta({ id: 'MatchComparison' });
export type MatchComparison = z.infer<typeof matchComparison>;

/** Two runs side by side, over the students who are in both. */
export const runComparison = matchComparison.extend({
  /** Students who are in one of the two runs only. */
  onlyBefore: z.int(), onlyAfter: z.int(),
}).meta({ id: 'RunComparison' });
export type RunComparison = z.infer<typeof runComparison>;

export const comparisonQuery = z.object({ with: idOf('matchRun') });
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

/** What would be different; nothing is kept. What is left out stays as the run had it. */
export const whatIf = z.strictObject({
  weights: matchWeights.optional(), sameGenderOnly: z.boolean().optional(), fairness: matchFairness.optional(),
  capacities: z.array(z.strictObject({ mentorId: idOf('matchMentor'), places: z.int().min(0).max(100) })).max(2000).optional(),
}).meta({ id: 'WhatIf', examples: [{ weights: { goal: 10, times: 40, language: 40, study: 10, place: 0 }, capacities: [{ places: 3 }] }] });
export type WhatIf = z.infer<typeof whatIf>;

export const rollBackRun = z.strictObject({ version }).meta({ id: 'RollBackRun', examples: [{ version: 3 }] });
export type RollBackRun = z.infer<typeof rollBackRun>;

/** `same`: inputs and seed gave the same pairs again, and the proof holds. */
export const replay = z.object({ same: z.boolean(), matched: z.int(), score: z.int() }).meta({ id: 'Replay' });
export type Replay = z.infer<typeof replay>;

/** Another mentor for the student of a proposal, and what that costs everyone: differences, and who moves. */
export const matchAlternative = z.object({
  mentor: person, score: z.int(), parts: z.array(scorePart), cost: z.object({ matched: z.int(), score: z.int() }), moves: z.int(),
  /** The others who move then. */
  movers: z.array(matchChange),
}).meta({ id: 'MatchAlternative' });
export type MatchAlternative = z.infer<typeof matchAlternative>;

/** What so many more places with a mentor of this occupation would add, exactly, as differences; of the students who would get a mentor the first 50. */
export const matchOpening = z.object({ occupation: z.string(), places: z.int(), matched: z.int(), score: z.int(), students: z.array(z.string()) }).meta({ id: 'MatchOpening' });
export type MatchOpening = z.infer<typeof matchOpening>;
