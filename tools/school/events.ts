import { type Database, type DeadEvent, DeadEvents } from '@tendril/platform';
import { readWords } from './words';

/** Events that a school shows at most. */
const SHOWN = 20;

/** Counts and lists the events that were tried in vain, or sends them again. @returns what to tell the operator */
export async function events(words: readonly string[], database: Database): Promise<string> {
  const { slug, 'send-again': again } = readWords(words, { slug: { type: 'string' }, 'send-again': { type: 'boolean' } });
  const dead = DeadEvents.over(database);
  const schools = (await dead.count()).filter(one => !slug || one.slug === slug);
  if (schools.length === 0) return slug ? `${String(slug)} has no dead events.` : 'There are no dead events.';
  const parts: string[] = [];
  for (const { schoolId, slug: code, count } of schools) {
    parts.push(again ? `${code}: ${await dead.sendAgain(schoolId)} sent again.` : `${code}: ${count} dead\n${lines(await dead.list(schoolId))}`);
  }
  return [...parts, ...(again ? [] : ['', 'Mend the cause, then: npm run school -- events --send-again'])].join('\n');
}

function lines(list: readonly DeadEvent[]): string {
  const shown = list.slice(0, SHOWN).map(({ id, type, createdAt, deadAt, error }) => `  ${id}  ${type}  made ${createdAt.toISOString()}  given up ${deadAt.toISOString()}  ${error}`);
  return [...shown, ...(list.length > SHOWN ? [`  and ${list.length - SHOWN} more`] : [])].join('\n');
}
