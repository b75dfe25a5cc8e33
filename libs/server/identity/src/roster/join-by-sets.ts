import { currentManager } from '@tendril/platform';

/**
 * For the rest of the transaction tables are joined as whole sets. The planner's statistics know nothing of rows that were staged a moment ago:
 * left alone it takes them for one row and reads all of them once for each student.
 */
export async function joinBySets(): Promise<void> {
  await currentManager().query(`SELECT set_config('enable_nestloop', 'off', true)`);
}
