import { Injectable } from '@nestjs/common';
import { currentActor, notFound, takeTurn, VersionedRepository } from '@tendril/platform';
import { SavedView } from './saved-view';

@Injectable()
export class SavedViews extends VersionedRepository<SavedView> {
  protected readonly entity = SavedView;

  /** One change at a time of the acting member's, until the commit: they are counted before one is added. */
  async takeTurn(): Promise<void> {
    await takeTurn(`saved-views ${currentActor().membershipId}`);
  }

  /** The acting member's, of one screen or of all, by name. */
  mine(screen?: string): Promise<SavedView[]> {
    const query = this.query('v').andWhere('v.owner_id = :me', { me: currentActor().membershipId });
    if (screen) query.andWhere('v.screen = :screen', { screen });
    return query.orderBy('v.screen').addOrderBy('v.name').addOrderBy('v.id').getMany();
  }

  /** @throws ProblemError 404 unless it is the acting member's */
  async own(id: string): Promise<SavedView> {
    return (await this.query('v').andWhere('v.id = :id AND v.owner_id = :me', { id, me: currentActor().membershipId }).getOne()) ?? absent();
  }

  protected override present(row: SavedView): unknown {
    return row.view();
  }
}

function absent(): never {
  throw notFound();
}
