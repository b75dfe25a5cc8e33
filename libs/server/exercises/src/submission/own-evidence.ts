import { Injectable } from '@nestjs/common';
import type { PickedPerson } from '@tendril/contracts';
import { notFound } from '@tendril/platform';
import type { ExerciseVersion } from '../exercise/exercise-version';
import { pickedIn, type Work } from './evidence-rules';
import { InterviewEvidencePort } from './interview-evidence.port';
import { WorkFiles } from './work-file.repository';

/** What a student picks must be that student's: people and interviews of the own network, files kept with this assignment. */
@Injectable()
export class OwnEvidence {
  constructor(private readonly network: InterviewEvidencePort, private readonly files: WorkFiles) {}

  /** @returns the people who were picked, by step @throws ProblemError 404 for whatever is another's */
  async require(exercise: Pick<ExerciseVersion, 'steps'>, studentId: string, assignmentId: string, { picked, interviewId }: Work): Promise<Record<string, PickedPerson[]>> {
    if (interviewId && !await this.network.evidenceOf(studentId, interviewId)) throw notFound();
    await this.files.requireOwn(studentId, assignmentId, pickedIn(exercise, picked, 'file').flatMap(([, ids]) => ids));
    const steps = pickedIn(exercise, picked, 'contact', 'contacts');
    const ids = steps.flatMap(([, values]) => values);
    if (ids.length === 0) return {};
    if (!ids.every(id => UUID.test(id))) throw notFound();
    const people = await this.network.peopleOf(studentId, ids);
    return Object.fromEntries(steps.map(([step, values]) => [step, values.map(id => people.get(id) ?? absent())]));
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function absent(): never {
  throw notFound();
}
