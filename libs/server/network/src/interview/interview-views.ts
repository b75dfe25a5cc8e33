import type { InterviewEvidence, InterviewRow, InterviewView, MyInterview, SchoolRules } from '@tendril/contracts';
import { isEncounter } from '../encounter/encounter';
import type { Interview } from './interview';
import type { InterviewWithContact } from './interview.repository';
import { thankedInTime, thankYouDueAt } from './talk';

/** What the student sees, with the person's name. */
export function toMyInterview({ interview, contact }: InterviewWithContact, rules: SchoolRules): MyInterview {
  return { ...shared(interview, rules), contact: { id: contact.id, name: contact.name, occupation: contact.occupation } };
}

/** What staff see: the role of the person spoken to, never the name or the private note. */
export function toInterviewView({ interview, contact }: InterviewWithContact, rules: SchoolRules): InterviewView {
  return {
    ...shared(interview, rules), studentId: interview.studentId,
    occupation: contact.occupation, organisation: contact.organisation, relative: contact.relationship === 'family',
  };
}

/** A line of the queue of plans; who the student is stands beside it. */
export function toInterviewRow({ interview, contact }: InterviewWithContact, student: Pick<InterviewRow, 'student' | 'cohort'>): InterviewRow {
  const { id, studentId, purpose, questions, plannedAt, version } = interview;
  return {
    id, studentId, ...student, occupation: contact.occupation, organisation: contact.organisation, relative: contact.relationship === 'family',
    purpose, questions, askedAt: plannedAt.toISOString(), returned: returnedOf(interview), version,
  };
}

/** What is kept with an attempt. */
export function toEvidence({ interview, contact }: InterviewWithContact): InterviewEvidence {
  const { id, purpose, questions, heldOn, minutes, heldAt, notes, reflection, thankedAt } = interview;
  return {
    interviewId: id, occupation: contact.occupation, organisation: contact.organisation, relative: contact.relationship === 'family',
    purpose, questions, heldOn, minutes, notes, reflection, thankedAt: thankedAt?.toISOString() ?? null,
    thankedInTime: heldAt && thankedAt ? thankedInTime(heldAt, thankedAt) : null, encounter: isEncounter(interview),
  };
}

function shared(interview: Interview, rules: SchoolRules): Omit<MyInterview, 'contact'> {
  const { id, state, purpose, questions, scheduledAt, place, heldOn, minutes, heldAt, notes, reflection, approvedAt, thankedAt, version } = interview;
  return {
    id, state, purpose, questions, scheduledAt: scheduledAt?.toISOString() ?? null, place, heldOn, minutes, notes, reflection,
    approvedAt: approvedAt?.toISOString() ?? null, needsApproval: interview.needsApproval(rules), returned: returnedOf(interview),
    thankDueAt: heldAt ? thankYouDueAt(heldAt).toISOString() : null, thankedAt: thankedAt?.toISOString() ?? null, encounter: isEncounter(interview), onPaper: interview.enteredBy !== null, version,
  };
}

const returnedOf = ({ returnedAt, returnComment, answeredAt }: Interview): MyInterview['returned'] =>
  returnedAt && { comment: returnComment ?? '', at: returnedAt.toISOString(), answered: answeredAt !== null };
