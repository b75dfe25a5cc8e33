import { Injectable } from '@nestjs/common';
import type { PickedPerson } from '@tendril/contracts';
import { invalidFields, notFound } from '@tendril/platform';
import type { ExerciseVersion } from '../exercise/exercise-version';
import { pickedIn, type Work } from './evidence-rules';
import { InterviewEvidencePort } from './interview-evidence.port';
import { WorkFiles } from './work-file.repository';

/** What a student picks must be that student's: people and interviews of the own network, files kept with this assignment. */
@Injectable()
export class OwnEvidence {
  constructor(private readonly network: InterviewEvidencePort, private readonly files: WorkFiles) {}

  /**
   * Another's, one that never was and one that is gone are not told apart: each is said beside its step, so that the rest of the work can be saved.
   *
   * @returns the people who were picked, by step
   * @throws ProblemError 400 beside each step with a person or a file that is not there, 404 for an interview
   */
  async require(exercise: Pick<ExerciseVersion, 'steps'>, studentId: string, assignmentId: string, { picked, interviewId }: Work): Promise<Record<string, PickedPerson[]>> {
    if (interviewId && !await this.network.evidenceOf(studentId, interviewId)) throw notFound();
    const files = pickedIn(exercise, picked, 'file');
    const people = pickedIn(exercise, picked, 'contact', 'contacts');
    const kept = files.length > 0 ? new Set((await this.files.ofStudent(studentId, [assignmentId])).map(one => one.id)) : new Set<string>();
    const wanted = people.flatMap(([, ids]) => ids.filter(id => UUID.test(id)));
    const known = wanted.length > 0 ? await this.network.peopleOf(studentId, wanted) : new Map<string, PickedPerson>();
    const missing = [...files.filter(([, ids]) => ids.some(id => !kept.has(id))), ...people.filter(([, ids]) => ids.some(id => !known.has(id)))];
    if (missing.length > 0) throw invalidFields(missing.map(([step]) => ({ path: `picked.${step}`, code: 'not_there', params: {} })));
    return Object.fromEntries(people.map(([step, ids]) => [step, ids.flatMap(id => known.get(id) ?? [])]));
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
