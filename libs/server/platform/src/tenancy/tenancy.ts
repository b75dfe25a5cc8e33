import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { type SchoolContext, NoContextError, scopes } from './context';

/** The two doors to the database. Each opens one transaction; neither opens inside the other. */
@Injectable()
export class Tenancy {
  constructor(private readonly database: Database) {}

  /**
   * Runs `work` in one transaction that sees and writes the rows of one school only.
   * No mail, HTTP or queue call inside it, no second connection, no stream.
   *
   * @throws NoContextError when a door is open already
   */
  async inSchool<T>(context: SchoolContext, work: () => Promise<T>): Promise<T> {
    refuseNesting();
    const afterCommit: (() => void)[] = [];
    const result = await this.database.transaction(async manager => {
      await manager.query(`SELECT set_config('app.school_id', $1, true)`, [context.schoolId]);
      return scopes.run({ kind: 'school', schoolId: context.schoolId, actor: context.actor, manager, afterCommit }, work);
    });
    for (const effect of afterCommit) effect();
    return result;
  }

  /**
   * Runs `work` in one transaction with no school: it sees only the tables that belong to none.
   *
   * @param reason why no school is set, for the reader of the code
   */
  async asInstallation<T>(reason: string, work: () => Promise<T>): Promise<T> {
    refuseNesting();
    if (reason === '') throw new NoContextError('asInstallation needs a reason');
    return this.database.transaction(manager => scopes.run({ kind: 'installation', manager }, work));
  }
}

function refuseNesting(): void {
  if (scopes.getStore()) throw new NoContextError('a transaction is open already: one door at a time');
}
