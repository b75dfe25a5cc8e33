import type { InterviewEvidence, PaperInterview, PickedPerson } from '@tendril/contracts';

/** What a student's own network says at this moment. The domain that keeps the network implements it, the app wires the two. */
export abstract class InterviewEvidencePort {
  /** The interview as evidence, and whether its reflection is written; null unless it is this student's own. */
  abstract evidenceOf(studentId: string, interviewId: string): Promise<{ reflected: boolean; evidence: InterviewEvidence } | null>;

  /** Those of the ids that are people of this student's network, as roles. */
  abstract peopleOf(studentId: string, contactIds: readonly string[]): Promise<Map<string, PickedPerson>>;

  /** Adds a talk that staff enter from the student's paper sheet, held and reflected. @returns the interview's id @throws ProblemError 400 beside `interview` */
  abstract enterFromPaper(studentId: string, record: PaperInterview): Promise<string>;

  /** How many people the student has in the network; never who. */
  abstract contactCount(studentId: string): Promise<number>;
}
