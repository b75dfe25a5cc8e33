import { inject, Service } from '@angular/core';
import type { AssignExercise, AssignmentRow, AssignmentView, ExerciseView } from '@tendril/contracts';
import { Api } from './api';
import type { List } from './list';

/** The library of exercises and what staff assign. */
@Service()
export class ExercisesClient {
  private readonly api = inject(Api);

  exercises() { return this.api.get<List<ExerciseView>>('exercises'); }
  assignments() { return this.api.get<List<AssignmentRow>>('assignments'); }
  assignment(id: string) { return this.api.get<AssignmentView>(`assignments/${id}`); }
  assign(body: AssignExercise) { return this.api.post<AssignmentRow>('assignments', body); }
  withdrawAssignment(id: string) { return this.api.post<AssignmentRow>(`assignments/${id}/withdrawal`); }
}
