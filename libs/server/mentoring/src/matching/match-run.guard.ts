import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { idOf } from '@tendril/contracts';
import { notFound, Tenancy, type Session } from '@tendril/platform';
import { MatchRuns } from './match-run.repository';

/**
 * Looks for the run before its event stream is opened: Nest sends the headers of a stream before the handler has read a row,
 * and a stranger's id could not be a 404 any more.
 */
@Injectable()
export class MatchRunGuard implements CanActivate {
  constructor(private readonly runs: MatchRuns, private readonly tenancy: Tenancy) {}

  /** @throws ProblemError 404 */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, session } = context.switchToHttp().getRequest<{ params: { id: string }; session: Session }>();
    const { member } = session;
    const id = idOf('matchRun').safeParse(params.id);
    if (!member || !id.success) throw notFound();
    await this.tenancy.inSchool({ schoolId: member.schoolId, actor: member }, () => this.runs.get(id.data));
    return true;
  }
}
