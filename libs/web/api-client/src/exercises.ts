import { inject, Service } from '@angular/core';
import type {
  AssignExercise, AssignmentEffect, AssignmentRow, AssignmentView, ChangeAssignment, ChangeExercise, DecideOnRequest, DiscardExercise, EnterPaper, ExerciseDraft, ExerciseRow, ExtensionView, GrantExtension,
  PublishExercise, SubmissionView, WriteExercise,
} from '@tendril/contracts';
import { Api } from './api';
import type { List } from './list';

/** The library of exercises and what staff assign. */
@Service()
export class ExercisesClient {
  private readonly api = inject(Api);

  exercises() { return this.api.get<List<ExerciseRow>>('exercises'); }
  writeExercise(body: WriteExercise) { return this.api.post<ExerciseDraft>('exercises', body); }
  copyExercise(id: string) { return this.api.post<ExerciseDraft>(`exercises/${id}/copies`); }
  draft(id: string) { return this.api.get<ExerciseDraft>(`exercises/${id}/draft`); }
  changeExercise(id: string, body: ChangeExercise) { return this.api.put<ExerciseDraft>(`exercises/${id}/draft`, body); }
  discardExercise(id: string, body: DiscardExercise) { return this.api.delete(`exercises/${id}/draft`, body); }
  publishExercise(id: string, body: PublishExercise) { return this.api.post<ExerciseRow>(`exercises/${id}/publication`, body); }
  retireExercise(id: string) { return this.api.post<ExerciseRow>(`exercises/${id}/retirement`); }
  bringExerciseBack(id: string) { return this.api.delete<ExerciseRow>(`exercises/${id}/retirement`); }

  assignments() { return this.api.get<List<AssignmentRow>>('assignments'); }
  assignment(id: string) { return this.api.get<AssignmentView>(`assignments/${id}`); }
  assign(body: AssignExercise) { return this.api.post<AssignmentRow>('assignments', body); }
  changeAssignment(id: string, body: ChangeAssignment) { return this.api.put<AssignmentRow>(`assignments/${id}`, body); }
  effectOfChange(id: string, body: ChangeAssignment) { return this.api.post<AssignmentEffect>(`assignments/${id}/change-preview`, body); }
  effectOfWithdrawal(id: string) { return this.api.get<AssignmentEffect>(`assignments/${id}/withdrawal`); }
  withdrawAssignment(id: string) { return this.api.post<AssignmentRow>(`assignments/${id}/withdrawal`); }
  extend(id: string, body: GrantExtension) { return this.api.put<ExtensionView>(`assignments/${id}/extensions`, body); }
  takeExtensionBack(id: string) { return this.api.delete(`extensions/${id}`); }
  enterPaper(id: string, body: EnterPaper) { return this.api.post<SubmissionView>(`assignments/${id}/paper-submissions`, body); }
  decideOnRequest(id: string, body: DecideOnRequest) { return this.api.post(`resubmission-requests/${id}/decision`, body); }
}
