import { inject, Service } from '@angular/core';
import type { AskAnotherMentor, MatchWish, Occupation, SaveMatchWish } from '@tendril/contracts';
import { Api } from './api';
import type { List } from './list';

/** A student's own side of matching: what she looks for, and her question for another mentor. */
@Service()
export class MyMatchClient {
  private readonly api = inject(Api);

  occupations() { return this.api.get<List<Occupation>>('occupations'); }
  wish() { return this.api.get<MatchWish>('my/match-wish'); }
  saveWish(body: SaveMatchWish) { return this.api.put<MatchWish>('my/match-wish', body); }
  askAnother(mentorshipId: string, body: AskAnotherMentor) { return this.api.post(`my/mentors/${mentorshipId}/another-request`, body); }
}
