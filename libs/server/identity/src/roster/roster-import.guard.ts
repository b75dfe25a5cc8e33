import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { idOf } from '@tendril/contracts';
import { notFound, type Session, Tenancy } from '@tendril/platform';
import { RosterImports } from './roster-import.repository';

/** Looks for the import before a stream begins: once it has begun its status is 200, and a stranger's id must answer 404. */
@Injectable()
export class RosterImportGuard implements CanActivate {
  constructor(private readonly tenancy: Tenancy, private readonly imports: RosterImports) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { params, session } = context.switchToHttp().getRequest<{ params: { id: string }; session?: Session }>();
    const member = session?.member;
    const id = idOf('rosterImport').safeParse(params.id);
    if (!member || !id.success) throw notFound();
    await this.tenancy.inSchool({ schoolId: member.schoolId, actor: member }, () => this.imports.get(id.data));
    return true;
  }
}
