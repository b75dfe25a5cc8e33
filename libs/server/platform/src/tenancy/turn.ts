import { currentManager, currentSchoolId } from './context';

/** Lets one transaction of this school past here at a time, for each name; the next one waits until the commit and then sees what was written. */
export async function takeTurn(name: string): Promise<void> {
  await currentManager().query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${name} ${currentSchoolId()}`]);
}
