import { currentManager } from '../tenancy/context';

/** How many statements some work sends in the open transaction. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const runner = currentManager().queryRunner;
  if (!runner) throw new Error('count inside inSchool(...)');
  const query = runner.query.bind(runner);
  let count = 0;
  runner.query = ((...given: Parameters<typeof query>) => {
    count += 1;
    return query(...given);
  }) as typeof runner.query;
  try {
    await work();
    return count;
  } finally {
    runner.query = query as typeof runner.query;
  }
}
