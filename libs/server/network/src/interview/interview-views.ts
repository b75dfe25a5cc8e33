import type { InterviewEvidence, InterviewView, MyInterview, SchoolRules } from '@tendril/contracts';
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
    approvedAt: approvedAt?.toISOString() ?? null, needsApproval: interview.needsApproval(rules),
    thankDueAt: heldAt ? thankYouDueAt(heldAt).toISOString() : null, thankedAt: thankedAt?.toISOString() ?? null, encounter: isEncounter(interview), version,
  };
}
