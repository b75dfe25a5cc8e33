import { inject, Service } from '@angular/core';
import type { AddedExclusion, AddMatchExclusion, DecideRematch, MatchComparison, MatchRules, MatchWish, RematchRequest, SaveMatchRules, SaveMatchWish, WhatIf } from '@tendril/contracts';
import { Api } from './api';

/** What staff say before a match run: its rules, who must not meet, who may have another, and the wish of a student who did not write it herself. */
@Service()
export class MatchRulesClient {
  private readonly api = inject(Api);

  save(body: SaveMatchRules) { return this.api.put<MatchRules>('match-rules', body); }
  /** What a run would have been with other rules; keeps nothing. */
  tryOn(runId: string, body: WhatIf) { return this.api.post<MatchComparison>(`match-runs/${runId}/what-if`, body); }
  exclude(body: AddMatchExclusion) { return this.api.post<AddedExclusion>('match-exclusions', body); }
  allow(exclusionId: string) { return this.api.delete(`match-exclusions/${exclusionId}`); }
  decideRematch(id: string, body: DecideRematch) { return this.api.post<RematchRequest>(`rematch-requests/${id}/decision`, body); }
  settle(questionId: string) { return this.api.post(`mentor-questions/${questionId}/settlement`); }
  reopen(questionId: string) { return this.api.delete(`mentor-questions/${questionId}/settlement`); }
  fillWish(studentId: string, body: SaveMatchWish) { return this.api.put<MatchWish>(`students/${studentId}/match-wish`, body); }
}
