import { identityEntities } from '@tendril/identity';
import { Config, ConfigError, Database, platformEntities, UnsafeRoleError } from '@tendril/platform';
import { create, readSchool } from './school/create';
import { events } from './school/events';
import { Mistake } from './school/mistake';
import { occupationWords } from './school/occupation-words';
import { USAGE } from './school/words';

/** The operator's commands. A wrong word is said before any database is opened. */
async function run([command, ...words]: readonly string[]): Promise<string> {
  if (command !== 'create' && command !== 'events' && command !== 'occupation-words') throw new Mistake(USAGE);
  if (command === 'create') readSchool(words);
  const config = Config.read(process.env);
  if (command === 'occupation-words') return occupationWords(words, config.filesDir);
  const database = await Database.connect({ url: config.databaseUrl, entities: [...identityEntities, ...platformEntities], pool: 1, applicationName: 'tendril-school' });
  try {
    return command === 'create' ? await create(words, database, config) : await events(words, database);
  } finally {
    await database.onApplicationShutdown();
  }
}

function sentence(error: unknown): string {
  if ([Mistake, ConfigError, UnsafeRoleError].some(kind => error instanceof kind)) return (error as Error).message;
  return `It could not be done: ${error instanceof Error ? error.message : String(error)}`;
}

try {
  console.log(await run(process.argv.slice(2)));
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
