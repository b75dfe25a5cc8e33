import { z } from 'zod';
import { idOf, instant, line, paragraph, version } from '../shared/fields';
import { declineReason, mentorAnswer, pairAnswer, rematchState } from './answer';
import { matchRuleSet } from './match-rules';
import { gender, meetingMode, place, studyField, studyFields } from './profile';
import { availabilities, availability, isDistinct, occupationCode, spokenLanguage, spokenLanguages } from './occupation';

/** What a student looks for: up to three occupations in order of wish. `version` 0 when nothing was said yet. What is left out stays as it was. */
export const saveMatchWish = z.strictObject({
  occupations: z.array(occupationCode).min(1).max(3).refine(isDistinct, { params: { code: 'twice' } }),
  languages: spokenLanguages, times: availabilities, goal: paragraph(500), version: z.int().min(0),
  meeting: meetingMode.optional(), place: place.optional(), studies: studyFields.optional(), gender: gender.nullable().optional(),
}).meta({ id: 'SaveMatchWish', examples: [{ occupations: ['2221', '2142'], languages: ['rw', 'en'], times: ['after-school'], goal: 'Be a midwife.', version: 0, meeting: 'in-person', place: 'Kigali', studies: ['health'], gender: null }] });
export type SaveMatchWish = z.infer<typeof saveMatchWish>;

/** `filledBy`: the member of staff who wrote it on the student's behalf; null when she did herself. */
export const matchWish = z.object({
  occupations: z.array(occupationCode), languages: z.array(spokenLanguage), times: z.array(availability), goal: z.string(),
  meeting: meetingMode, place: z.string(), studies: z.array(studyField), gender: gender.nullable(), filledBy: z.string().nullable(), version: z.int(),
}).meta({ id: 'MatchWish' });
export type MatchWish = z.infer<typeof matchWish>;

export const matchRunState = z.enum(['solving', 'proposed', 'published', 'discarded', 'cancelled', 'failed', 'rolled-back']);

export const startMatchRun = z.strictObject({ name: line(60) }).meta({ id: 'StartMatchRun', examples: [{ name: 'Autumn round' }] });
export type StartMatchRun = z.infer<typeof startMatchRun>;

/** Why a student has no proposal, closed codes. */
export const unmatchedReason = z.enum(['no-wish', 'no-consent', 'no-language', 'no-time', 'no-gender', 'excluded', 'no-eligible-mentor', 'too-few-places']);
export type UnmatchedReason = z.infer<typeof unmatchedReason>;

/** What keeps a mentor from a student, in the order in which they are asked. The last three keep her from the whole run. */
export const removingRule = z.enum(['language', 'time', 'gender', 'excluded', 'banned', 'clearance', 'paused', 'full']);
export type RemovingRule = z.infer<typeof removingRule>;

/** What keeps two people from being matched with each other: `reason` of the problems `pin_not_eligible` and `pin_no_longer_fits`. */
export const pairObstacle = z.enum(['no-wish', 'no-consent', 'matched', 'left', ...removingRule.exclude(['banned']).options]);
export type PairObstacle = z.infer<typeof pairObstacle>;

const person = z.object({ id: z.uuid(), name: z.string() });

/**
 * Students without a proposal, by reason: the first 50 of them; how many mentors each rule removed for a student of the group on average, each mentor counted
 * by the first rule that removed her; and the first 50 mentors, the most wanted first, with whom there are too few places.
 */
export const unmatchedGroup = z.object({
  reason: unmatchedReason, count: z.int(), names: z.array(z.string()), students: z.array(person),
  removed: z.array(z.object({ rule: removingRule, mentors: z.int() })), mentors: z.array(person),
});

export const matchRunView = z.object({
  id: z.uuid(), name: z.string(), state: matchRunState, done: z.int(), total: z.int(),
  students: z.int(), mentors: z.int(), places: z.int(), matched: z.int(), score: z.int(), proved: z.boolean(), milliseconds: z.int().nullable(),
  /** Students for whom more than their 50 best pairs had to be looked at until the proof held. */
  widened: z.int(), basedOn: z.uuid().nullable(),
  /** With which the run was made. */
  rules: matchRuleSet,
  unmatched: z.array(unmatchedGroup),
  failure: z.string().nullable(), createdBy: z.string(), createdAt: instant, publishedBy: z.string().nullable(), publishedAt: instant.nullable(), version,
}).meta({ id: 'MatchRunView' });
export type MatchRunView = z.infer<typeof matchRunView>;

/** `first-match` stands only in runs of before it became an objective of its own. */
export const scorePartName = z.enum(['goal', 'times', 'language', 'study', 'place', 'first-match']);

/** A part of a score: `points` of `of`, with the fact that earned them. */
export const scorePart = z.object({
  part: scorePartName, points: z.int(), of: z.int(),
  fact: z.record(z.string(), z.union([z.string(), z.number()])),
}).meta({ id: 'ScorePart' });
export type ScorePart = z.infer<typeof scorePart>;

/** What the cheapest other mentor for a student would cost everyone, as differences: a score of -63 is 63 less. Null where there is no other mentor, and in runs of before this was kept. */
export const nextBestCost = z.object({ matched: z.int(), score: z.int() });
export type NextBestCost = z.infer<typeof nextBestCost>;

export const proposalRow = z.object({
  id: z.uuid(), student: z.object({ id: z.uuid(), name: z.string(), cohort: z.string() }),
  mentor: z.object({ id: z.uuid(), name: z.string(), work: z.string(), occupation: occupationCode }),
  score: z.int(), parts: z.array(scorePart), published: z.boolean(), withheld: z.string().nullable(), pinned: z.boolean(),
  nextBest: nextBestCost.nullable(),
  /** Null while it is not published. */
  answer: pairAnswer.nullable(),
  declineReason: declineReason.nullable(),
  /** Who has been asked for the student since, where this match is over; the last of them. */
  nextMentor: z.string().nullable(),
}).meta({ id: 'ProposalRow' });
export type ProposalRow = z.infer<typeof proposalRow>;

/** Null publishes every proposal of the run. */
export const publishRun = z.strictObject({ proposalIds: z.array(idOf('proposal')).max(20000).nullable(), version }).meta({ id: 'PublishRun', examples: [{ proposalIds: null, version: 2 }] });
export type PublishRun = z.infer<typeof publishRun>;

/** Pairs that could no longer be published, by reason; nothing else is held back. */
export const publication = z.object({ published: z.int(), withheld: z.array(z.object({ student: z.string(), reason: z.enum(['capacity', 'consent', 'clearance', 'paused', 'left', 'already-matched', 'excluded']) })) }).meta({ id: 'Publication' });
export type Publication = z.infer<typeof publication>;

/** First names only, and no contact details, on either side. */
export const myMentor = z.object({
  mentorshipId: z.uuid(), firstName: z.string(), work: z.string(), classYear: z.int().nullable(), offer: z.string(), since: instant, because: z.array(scorePart),
  answer: mentorAnswer, mayAskAnother: z.boolean(),
  /** What became of her question for another mentor than this one; null when she asked none. */
  asked: rematchState.nullable(),
}).meta({ id: 'MyMentor' });
export type MyMentor = z.infer<typeof myMentor>;

export const myStudent = z.object({
  mentorshipId: z.uuid(), firstName: z.string(), cohort: z.string(), goal: z.string(), occupations: z.array(occupationCode), since: instant, because: z.array(scorePart),
  answer: mentorAnswer, answerBy: instant.nullable(),
}).meta({ id: 'MyStudent' });
export type MyStudent = z.infer<typeof myStudent>;
