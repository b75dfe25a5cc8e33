import { z } from 'zod';
import { emailAddress, instant, isoDate, line, listQuery, paragraph, personName, slug, version } from '../shared/fields';
import { gender, meetingMode, place, studyField, studyFields } from './profile';
import { availabilities, availability, occupationCode, spokenLanguage, spokenLanguages } from './occupation';
import { token } from '../identity/session';

/** Seven questions, two minutes. */
export const applyAsMentor = z.strictObject({
  school: slug, givenName: personName, familyName: personName, email: emailAddress,
  work: line(120), occupation: occupationCode, languages: spokenLanguages, times: availabilities,
  classYear: z.int().min(1950).max(2100).nullable(),
}).meta({ id: 'ApplyAsMentor', examples: [{
  school: 'gs-urugano', givenName: 'Diane', familyName: 'Ingabire', email: 'diane@example.org', work: 'Structural engineer', occupation: '2142',
  languages: ['rw', 'en'], times: ['after-school'], classYear: 2014,
}] });
export type ApplyAsMentor = z.infer<typeof applyAsMentor>;

export const confirmApplication = z.strictObject({ school: slug, token }).meta({ id: 'ConfirmApplication', examples: [{}] });
export type ConfirmApplication = z.infer<typeof confirmApplication>;

export const applicationState = z.enum(['unconfirmed', 'waiting', 'approved', 'declined']);

export const applicationView = z.object({
  id: z.uuid(), givenName: z.string(), familyName: z.string(), email: z.string(), work: z.string(), occupation: occupationCode,
  languages: z.array(spokenLanguage), times: z.array(availability), classYear: z.int().nullable(), state: applicationState,
  appliedAt: instant, confirmedAt: instant.nullable(), decidedAt: instant.nullable(), decidedBy: z.string().nullable(), reason: z.string().nullable(), version,
}).meta({ id: 'ApplicationView' });
export type ApplicationView = z.infer<typeof applicationView>;

export const applicationQuery = listQuery.extend({ state: applicationState.optional() });
export type ApplicationQuery = z.infer<typeof applicationQuery>;

/** A clearance that claims to last longer was mistyped. */
export const CLEARANCE_DAYS_AT_MOST = 1100;

/** An example whose dates stay true: so many days from now. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The check's result and dates are kept, not the certificate. */
export const recordClearance = z.strictObject({ checkedOn: isoDate, validUntil: isoDate })
  .refine(clearance => clearance.checkedOn < clearance.validUntil, { path: ['validUntil'], params: { code: 'ends_before_start' } })
  .meta({ id: 'RecordClearance', examples: [{ checkedOn: inDays(-20), validUntil: inDays(160) }] });
export type RecordClearance = z.infer<typeof recordClearance>;

export const decideApplication = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approved'), checkedOn: isoDate, validUntil: isoDate, version }),
  z.strictObject({ decision: z.literal('declined'), reason: paragraph(500).trim().min(1), version }),
]).meta({ id: 'DecideApplication', examples: [{ decision: 'approved', checkedOn: inDays(-20), validUntil: inDays(160), version: 2 }] });
export type DecideApplication = z.infer<typeof decideApplication>;

export const mentorRow = z.object({
  id: z.uuid(), givenName: z.string(), familyName: z.string(), email: z.string().nullable(), work: z.string(), occupation: occupationCode, languages: z.array(spokenLanguage),
  meeting: meetingMode, place: z.string(), studied: z.array(studyField), gender: gender.nullable(), offer: z.string(), filledBy: z.string().nullable(),
  times: z.array(availability), classYear: z.int().nullable(), capacity: z.int(), students: z.int(), paused: z.boolean(), clearedUntil: isoDate.nullable(), cleared: z.boolean(), version,
}).meta({ id: 'MentorRow' });
export type MentorRow = z.infer<typeof mentorRow>;

export const myMentorProfile = z.object({
  givenName: z.string(), work: z.string(), occupation: occupationCode, languages: z.array(spokenLanguage), times: z.array(availability), offer: z.string(),
  meeting: meetingMode, place: z.string(), studied: z.array(studyField), gender: gender.nullable(), filledBy: z.string().nullable(),
  capacity: z.int(), students: z.int(), paused: z.boolean(), clearedUntil: isoDate.nullable(), cleared: z.boolean(), version,
}).meta({ id: 'MyMentorProfile' });
export type MyMentorProfile = z.infer<typeof myMentorProfile>;

/** What is left out stays as it was. */
export const changeMentorProfile = z.strictObject({
  work: line(120), occupation: occupationCode, languages: spokenLanguages, times: availabilities, offer: paragraph(500),
  capacity: z.int().min(0).max(20), paused: z.boolean(), version,
  meeting: meetingMode.optional(), place: place.optional(), studied: studyFields.optional(), gender: gender.nullable().optional(),
}).meta({ id: 'ChangeMentorProfile', examples: [{ work: 'Structural engineer', occupation: '2142', languages: ['rw'], times: ['evening'], offer: '', capacity: 2, paused: false, version: 1, meeting: 'either', place: 'Kigali', studied: ['engineering'], gender: null }] });
export type ChangeMentorProfile = z.infer<typeof changeMentorProfile>;
