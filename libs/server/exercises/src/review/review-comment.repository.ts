import { Injectable } from '@nestjs/common';
import { currentActor, currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import { ReviewComment } from './review-comment';

@Injectable()
export class ReviewComments extends VersionedRepository<ReviewComment> {
  protected readonly entity = ReviewComment;

  /** The acting member's own and the shared ones, the most used first. */
  bank(): Promise<ReviewComment[]> {
    return this.query('c').andWhere('(c.shared OR c.written_by = :me)', { me: currentActor().membershipId }).orderBy('c.used', 'DESC').addOrderBy('c.id').limit(500).getMany();
  }

  /** One to change: the member's own; an admin changes shared ones as well. @throws ProblemError 404 */
  async toChange(id: string): Promise<ReviewComment> {
    const { membershipId, role } = currentActor();
    return (await this.query('c').andWhere('c.id = :id AND (c.written_by = :membershipId OR (c.shared AND :isAdmin))', { id, membershipId, isAdmin: role === 'admin' }).getOne()) ?? absent();
  }

  /** Counts a use of each. @throws ProblemError 404 unless each is in the member's bank */
  async use(ids: readonly string[]): Promise<void> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return;
    const [, found] = await this.manager.query<[unknown, number]>(
      'UPDATE review_comment SET used = used + 1 WHERE school_id = $1 AND id = ANY ($2) AND (shared OR written_by = $3)', [currentSchoolId(), wanted, currentActor().membershipId]);
    if (found !== wanted.length) absent();
  }

  protected override present(row: ReviewComment): unknown {
    return row.view(currentActor().membershipId);
  }
}

function absent(): never {
  throw notFound();
}
