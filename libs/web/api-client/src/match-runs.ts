import { inject, Service } from '@angular/core';
import type {
  MakeMatchChoice, MatchChoice, MatchRunView, MoveByHand, MoveCost, Publication, PublishRun, Replay, RollBackRun, StartMatchRun,
} from '@tendril/contracts';
import { Api, address } from './api';
import type { List } from './list';

/** What staff do with match runs. */
@Service()
export class MatchRunsClient {
  private readonly api = inject(Api);

  start(body: StartMatchRun) { return this.api.post<MatchRunView>('match-runs', body); }
  /** A new run that keeps the pins and bans of this one. */
  again(id: string, body: StartMatchRun) { return this.api.post<MatchRunView>(`match-runs/${id}/again`, body); }
  cancel(id: string) { return this.api.post<MatchRunView>(`match-runs/${id}/cancellation`); }
  discard(id: string) { return this.api.post<MatchRunView>(`match-runs/${id}/discard`); }
  publish(id: string, body: PublishRun) { return this.api.post<Publication>(`match-runs/${id}/publication`, body); }
  rollBack(id: string, body: RollBackRun) { return this.api.post<MatchRunView>(`match-runs/${id}/rollback`, body); }

  choices(id: string) { return this.api.get<List<MatchChoice>>(`match-runs/${id}/choices`); }
  choose(id: string, body: MakeMatchChoice) { return this.api.post<MatchChoice>(`match-runs/${id}/choices`, body); }
  takeBack(id: string, choiceId: string) { return this.api.delete(`match-runs/${id}/choices/${choiceId}`); }
  move(id: string, body: MoveByHand) { return this.api.post<MoveCost>(`match-runs/${id}/moves`, body); }

  replay(id: string) { return this.api.post<Replay>(`match-runs/${id}/replay`); }
  /** The address of a table for a spreadsheet. */
  csv(id: string): string { return address(`match-runs/${id}/proposals.csv`); }
}
