import { inject, Service } from '@angular/core';
import type {
  AddMatchExclusion, ChangeMentorProfile, DecideRematch, MatchComparison, MatchExclusion, MatchRules, MatchRunView, MatchWish, MentorRow, RematchRequest, SaveMatchRules, SaveMatchWish, WhatIf,
} from '@tendril/contracts';
import { Api } from './api';
import type { List } from './list';

/** What staff say before a match run: its rules, who must not meet, and what a student or a mentor did not write herself. */
@Service()
export class MatchRulesClient {
  private readonly api = inject(Api);

  runs() { return this.api.get<List<MatchRunView>>('match-runs'); }
  save(body: SaveMatchRules) { return this.api.put<MatchRules>('match-rules', body); }
  tryOn(runId: string, body: WhatIf) { return this.api.post<MatchComparison>(`match-runs/${runId}/what-if`, body); }
  exclude(body: AddMatchExclusion) { return this.api.post<MatchExclusion>('match-exclusions', body); }
  allow(exclusionId: string) { return this.api.delete(`match-exclusions/${exclusionId}`); }
  decideRematch(id: string, body: DecideRematch) { return this.api.post<RematchRequest>(`rematch-requests/${id}/decision`, body); }
  fillWish(studentId: string, body: SaveMatchWish) { return this.api.put<MatchWish>(`students/${studentId}/match-wish`, body); }
  fillProfile(mentorId: string, body: ChangeMentorProfile) { return this.api.put<MentorRow>(`mentors/${mentorId}/profile`, body); }
}
