import { z } from 'zod';
import { idOf, instant, isoDate, line, paragraph, personName, version } from '../shared/fields';
import { username } from './session';

export const consentState = z.enum(['not-needed', 'given', 'missing']);

/** One row of the student list; short keys of plain values, since 600 of them go over a slow line. */
export const studentRow = z.object({
  id: z.uuid(), givenName: z.string(), familyName: z.string(), preferredName: z.string().nullable(),
  cohortId: z.uuid().nullable(), cohort: z.string().nullable(),
  consent: consentState, lastSeenOn: isoDate.nullable(), left: z.boolean(),
}).meta({ id: 'StudentRow' });
export type StudentRow = z.infer<typeof studentRow>;

export const studentQuery = z.object({
  cohort: idOf('cohort').optional(),
  left: z.enum(['yes', 'no']).default('no'),
  cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(5000).default(1000),
});
export type StudentQuery = z.infer<typeof studentQuery>;

export const consent = z.object({
  id: z.uuid(), guardianName: z.string(), relation: z.string(), purpose: z.literal('mentoring'), givenOn: isoDate, note: z.string(),
  recordedBy: z.string(), recordedAt: instant, withdrawnOn: isoDate.nullable(),
}).meta({ id: 'Consent' });
export type Consent = z.infer<typeof consent>;

export const enrolment = z.object({ cohortId: z.uuid(), cohort: z.string(), from: isoDate, until: isoDate.nullable() }).meta({ id: 'Enrolment' });

export const studentView = z.object({
  id: z.uuid(), givenName: z.string(), familyName: z.string(), preferredName: z.string().nullable(),
  birthDate: isoDate.nullable(), age: z.int().nullable(), externalId: z.string().nullable(), username: z.string(),
  cohort: z.object({ id: z.uuid(), name: z.string() }).nullable(), enrolments: z.array(enrolment), left: z.boolean(),
  consent: consentState, consents: z.array(consent), hasPin: z.boolean(), locked: z.boolean(), mergedInto: z.uuid().nullable(), version,
}).meta({ id: 'StudentView' });
export type StudentView = z.infer<typeof studentView>;

const names = { givenName: personName, familyName: personName, preferredName: personName.nullable(), birthDate: isoDate.nullable() };

export const addStudent = z.strictObject({ ...names, externalId: line(80).nullable(), cohortId: idOf('cohort') })
  .meta({ id: 'AddStudent', examples: [{ givenName: 'Aline', familyName: 'Uwase', preferredName: null, birthDate: '2010-02-03', externalId: null }] });
export type AddStudent = z.infer<typeof addStudent>;

/** `externalId`: the id of the school's own system, by which an import knows the student again. */
export const changeStudent = z.strictObject({ ...names, externalId: line(80).nullable(), username, version }).meta({ id: 'ChangeStudent', examples: [{
  givenName: 'Aline', familyName: 'Uwase', preferredName: 'Ali', birthDate: '2010-02-03', externalId: 'S-changed', username: 'aline.changed', version: 1,
}] });
export type ChangeStudent = z.infer<typeof changeStudent>;

export const moveStudent = z.strictObject({ cohortId: idOf('cohort'), from: isoDate }).meta({ id: 'MoveStudent', examples: [{ from: '2099-01-05' }] });
export type MoveStudent = z.infer<typeof moveStudent>;

/** Many at once, all or none; those who are in the cohort already stay as they are. */
export const moveStudents = z.strictObject({ cohortId: idOf('cohort'), studentIds: z.array(idOf('student')).min(1).max(5000), from: isoDate }).meta({ id: 'MoveStudents', examples: [{ from: '2099-01-05' }] });
export type MoveStudents = z.infer<typeof moveStudents>;

/** Who was moved, and out of which cohort: what it takes to move them back. */
export const movedStudent = z.object({ studentId: z.uuid(), cohortId: z.uuid().nullable() }).meta({ id: 'MovedStudent' });
export type MovedStudent = z.infer<typeof movedStudent>;

/** `on`: the first day on which the student is no longer here. */
export const leaveStudent = z.strictObject({ on: isoDate }).meta({ id: 'LeaveStudent', examples: [{ on: '2099-01-05' }] });
export type LeaveStudent = z.infer<typeof leaveStudent>;

/** `into`: the record of the same person that is kept. */
export const mergeStudent = z.strictObject({ into: idOf('student', 'twin') }).meta({ id: 'MergeStudent', examples: [{}] });
export type MergeStudent = z.infer<typeof mergeStudent>;

/** A guardian's yes, taken down from the signed paper. */
export const recordConsent = z.strictObject({
  guardianName: personName, relation: line(40), purpose: z.literal('mentoring'), givenOn: isoDate, note: paragraph(500),
}).meta({ id: 'RecordConsent', examples: [{ guardianName: 'Marie Uwase', relation: 'mother', purpose: 'mentoring', givenOn: '2026-11-01', note: '' }] });
export type RecordConsent = z.infer<typeof recordConsent>;

export const withdrawConsent = z.strictObject({ withdrawnOn: isoDate }).meta({ id: 'WithdrawConsent', examples: [{ withdrawnOn: '2026-11-20' }] });
export type WithdrawConsent = z.infer<typeof withdrawConsent>;

/** A new PIN, shown once on the page that is printed and stored only as a hash. */
export const pinSlip = z.object({ studentId: z.uuid(), name: z.string(), username: z.string(), pin: z.string() }).meta({ id: 'PinSlip' });
export type PinSlip = z.infer<typeof pinSlip>;

export const pinSlips = z.object({ school: z.string(), schoolSlug: z.string(), cohort: z.string(), address: z.string(), slips: z.array(pinSlip) }).meta({ id: 'PinSlips' });
export type PinSlips = z.infer<typeof pinSlips>;
