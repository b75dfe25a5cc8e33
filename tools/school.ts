import { parseArgs } from 'node:util';
import { emailAddress, language, line, personName, slug, timeZone } from '@tendril/contracts';
import { CreateSchool, identityEntities } from '@tendril/identity';
import { Config, ConfigError, Database, platformEntities, ProblemError, UnsafeRoleError } from '@tendril/platform';
import { z } from 'zod';

const USAGE = `Makes a school and invites its first admin:
  npm run school -- create --name "GS Urugano" --slug gs-urugano --time-zone Africa/Kigali --languages rw,en,fr \\
    --admin-email head@example.org --admin-given Solange --admin-family Uwera
The first language is the school's default.`;

const options = z.object({
  name: line(120),
  slug,
  'time-zone': timeZone,
  languages: z.string().transform(list => list.split(',').map(one => one.trim())).pipe(z.array(language).min(1).max(3)),
  'admin-email': emailAddress,
  'admin-given': personName,
  'admin-family': personName,
});

const HINTS: Record<string, string> = {
  name: 'a name of at most 120 characters',
  slug: 'small letters, digits and hyphens, 3 to 40 of them, as it stands in the address',
  'time-zone': 'an IANA name, for example Africa/Kigali',
  languages: 'some of rw, en and fr with commas between them',
  'admin-email': 'an e-mail address',
  'admin-given': 'the given name',
  'admin-family': 'the family name',
};

/** The operator said something that cannot be done. */
class Mistake extends Error {}

function readOptions(words: string[]): z.infer<typeof options> {
  const strings = Object.fromEntries(Object.keys(HINTS).map(name => [name, { type: 'string' as const }]));
  const { positionals, values } = parse(words, strings);
  if (positionals.length !== 1 || positionals[0] !== 'create') throw new Mistake(USAGE);
  const result = options.safeParse(values);
  if (result.success) return result.data;
  const names = new Set(result.error.issues.map(issue => String(issue.path[0])));
  throw new Mistake([...[...names].map(name => `--${name} is ${values[name] === undefined ? 'missing' : 'not right'}: give ${HINTS[name]}.`), '', USAGE].join('\n'));
}

function parse(words: string[], strings: Record<string, { type: 'string' }>): { positionals: string[]; values: Record<string, unknown> } {
  try {
    return parseArgs({ args: words, options: strings, allowPositionals: true });
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

async function create(words: string[]): Promise<string> {
  const { name, slug: code, 'time-zone': zone, languages, 'admin-email': email, 'admin-given': givenName, 'admin-family': familyName } = readOptions(words);
  const config = Config.read(process.env);
  const database = await Database.connect({ url: config.databaseUrl, entities: [...identityEntities, ...platformEntities], pool: 1, applicationName: 'tendril-school' });
  try {
    const made = await CreateSchool.over(database, config).run({ name, slug: code, timeZone: zone, languages, admin: { email, givenName, familyName } });
    return `${name} is made. ${givenName} ${familyName} sets a password here, within eight days:\n${made.invitation}`;
  } finally {
    await database.onApplicationShutdown();
  }
}

function sentence(error: unknown): string {
  if (error instanceof ProblemError && error.code === 'slug_taken') return 'There is a school with this slug already: choose another one.';
  if (error instanceof Mistake || error instanceof ConfigError || error instanceof UnsafeRoleError) return error.message;
  return `The school was not made: ${error instanceof Error ? error.message : String(error)}`;
}

try {
  console.log(await create(process.argv.slice(2)));
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
