import { inject, Service } from '@angular/core';
import type {
  AssignExercise, AssignmentRow, AssignmentView, ExerciseView, MyAssignment, ReviewRow, ReviewSubmission, SaveDraft, SubmissionView, SubmitWork,
} from '@tendril/contracts';
import { Api } from './api';
import type { List } from './list';

/** Exercises, assignments, drafts and reviews. */
@Service()
export class ExercisesClient {
  private readonly api = inject(Api);

  exercises() { return this.api.get<List<ExerciseView>>('exercises'); }
  assignments() { return this.api.get<List<AssignmentRow>>('assignments'); }
  assignment(id: string) { return this.api.get<AssignmentView>(`assignments/${id}`); }
  assign(body: AssignExercise) { return this.api.post<AssignmentRow>('assignments', body); }
  withdrawAssignment(id: string) { return this.api.post<AssignmentRow>(`assignments/${id}/withdrawal`); }

  mine() { return this.api.get<List<MyAssignment>>('my/assignments'); }
  oneOfMine(id: string) { return this.api.get<MyAssignment>(`my/assignments/${id}`); }
  saveDraft(id: string, body: SaveDraft) { return this.api.put<{ version: number; savedAt: string }>(`my/assignments/${id}/draft`, body); }
  submit(id: string, body: SubmitWork) { return this.api.post<MyAssignment>(`my/assignments/${id}/submissions`, body); }

  queue() { return this.api.get<List<ReviewRow>>('reviews'); }
  submission(id: string) { return this.api.get<SubmissionView>(`submissions/${id}`); }
  review(submissionId: string, body: ReviewSubmission) { return this.api.post<SubmissionView>(`submissions/${submissionId}/review`, body); }
  takeBackReview(id: string) { return this.api.delete(`reviews/${id}`); }
}
