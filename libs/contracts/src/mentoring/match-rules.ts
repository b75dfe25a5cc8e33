import { z } from 'zod';
import { idOf, instant } from '../shared/fields';

const weight = z.int().min(0).max(100);

/** How much each part of a score counts, against the others. A part of weight 0 counts nothing; not all may be 0. */
export const matchWeights = z.strictObject({ goal: weight, times: weight, language: weight, study: weight, place: weight })
  .refine(weights => Object.values(weights).some(one => one > 0), { params: { code: 'all_zero' } });
export type MatchWeights = z.infer<typeof matchWeights>;

/** `squared-shortfall` lifts the worst matches first; `total` adds scores up. */
export const matchFairness = z.enum(['total', 'squared-shortfall']);

/** What decides how a run comes out. */
export const matchRuleSet = z.object({ weights: matchWeights, sameGenderOnly: z.boolean(), fairness: matchFairness });
export type MatchRuleSet = z.infer<typeof matchRuleSet>;

const rules = matchRuleSet.shape;

/** How a school's runs weigh and what they forbid. `version` 0 before anybody changed the product's own, which are the `defaults`. */
export const matchRules = z.object({ ...rules, defaults: z.object(rules), version: z.int(), savedBy: z.string().nullable(), savedAt: instant.nullable() }).meta({ id: 'MatchRules' });
export type MatchRules = z.infer<typeof matchRules>;

export const saveMatchRules = z.strictObject({ ...rules, version: z.int().min(0) })
  .meta({ id: 'SaveMatchRules', examples: [{ weights: { goal: 60, times: 20, language: 20, study: 0, place: 0 }, sameGenderOnly: false, fairness: 'total', version: 0 }] });
export type SaveMatchRules = z.infer<typeof saveMatchRules>;

/** Two who must not be matched; why is a code and nothing more. */
export const exclusionKind = z.enum(['relative', 'past-problem', 'asked-for']);

export const addMatchExclusion = z.strictObject({ studentId: idOf('student'), mentorId: idOf('mentor'), kind: exclusionKind })
  .meta({ id: 'AddMatchExclusion', examples: [{ kind: 'relative' }] });
export type AddMatchExclusion = z.infer<typeof addMatchExclusion>;

const person = z.object({ id: z.uuid(), name: z.string() });
export const matchExclusion = z.object({ id: z.uuid(), student: person, mentor: person, kind: exclusionKind, notedBy: z.string(), notedAt: instant }).meta({ id: 'MatchExclusion' });
export type MatchExclusion = z.infer<typeof matchExclusion>;
/** `endedMatch`: the two were matched, and are no more. */
export const addedExclusion = matchExclusion.extend({ endedMatch: z.boolean() }).meta({ id: 'AddedExclusion' });
export type AddedExclusion = z.infer<typeof addedExclusion>;
