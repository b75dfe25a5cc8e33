import type { AuditRow, ReportStudent } from '@tendril/contracts';
import type { StudentName } from '@tendril/identity';
import type { ListedInterview, ListedMentor, ListedStudent, ListedWork } from './listed.repository';
import { isId } from '../audit-trail/read-audit-trail';
import type { Columns, Wording } from './wording';

/** A row of a student's with the student's names. */
export type Named<T> = T & { readonly name: StudentName };

const WHOSE: Columns<Named<object>> = [['name', one => one.name.displayName], ['cohort', one => one.name.cohort]];

export const NUMBER: Columns<ReportStudent> = [
  ['name', one => one.name], ['cohort', one => one.cohort], ['number', one => one.count], ['since', (one, as) => as.moment(one.since)], ['id', one => one.id],
];

export const STUDENTS: Columns<Named<ListedStudent>> = [
  ['givenName', ({ name }) => name.preferredName ?? name.givenName], ['familyName', ({ name }) => name.familyName], ['cohort', ({ name }) => name.cohort], ['externalId', one => one.externalId],
  ['lastSeen', one => one.lastSeenOn], ['encounters', one => one.encounters], ['asked', one => one.asked], ['done', one => one.accepted], ['id', one => one.studentId],
];

export const INTERVIEWS: Columns<Named<ListedInterview>> = [
  ...WHOSE, ['occupation', one => one.occupation], ['organisation', one => one.organisation], ['relative', (one, as) => as.yes(one.relative)], ['state', (one, as) => as.word(one.state)],
  ['plannedOn', (one, as) => as.day(one.plannedAt)], ['scheduledFor', (one, as) => as.moment(one.scheduledAt)], ['heldOn', one => one.heldOn], ['minutes', one => one.minutes],
  ['counts', (one, as) => as.yes(one.counts)], ['thankedOn', (one, as) => as.day(one.thankedAt)],
];

export const WORK: Columns<Named<ListedWork>> = [
  ...WHOSE, ['exercise', (one, as) => one.exercise[as.language]], ['dueOn', one => one.dueOn], ['state', (one, as) => as.word(one.state)], ['attempt', one => one.attempt],
  ['sentOn', (one, as) => as.day(one.sentAt)], ['late', (one, as) => as.yes(one.late)],
];

export const MENTORS: Columns<ListedMentor> = [
  ['givenName', one => one.givenName], ['familyName', one => one.familyName], ['email', one => one.email], ['work', one => one.work], ['occupation', one => one.occupation],
  ['languages', one => one.languages.join(' ')], ['classYear', one => one.classYear], ['places', one => one.capacity], ['students', one => one.students], ['paused', (one, as) => as.yes(one.paused)],
  ['clearedUntil', one => one.clearedUntil],
];

export const TRAIL: Columns<AuditRow> = [
  ['at', (one, as) => as.moment(one.at)], ['who', one => one.actor], ['action', one => one.action], ['whom', (one, as) => one.subject ?? nameIn(one, one.subjectId, as)],
  ['details', (one, as) => Object.entries(one.details).flatMap(([key, value]) => said(key, isId(value) ? nameIn(one, value, as) : value)).join(', ')],
];

/** Today's name of what an id points to, in the reader's language. */
function nameIn({ names }: AuditRow, id: string | null, as: Wording): string | null {
  const name = names[id ?? ''] ?? null;
  return typeof name === 'object' ? (name?.[as.language] ?? null) : name;
}

const said = (key: string, value: AuditRow['details'][string]): string[] => (value === null ? [] : [`${key}: ${value}`]);
