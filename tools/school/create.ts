import { emailAddress, language, line, personName, slug, timeZone } from '@tendril/contracts';
import { CreateSchool } from '@tendril/identity';
import { type Config, type Database, ProblemError } from '@tendril/platform';
import { z } from 'zod';
import { Mistake } from './mistake';
import { readWords, USAGE } from './words';

const options = z.object({
  name: line(120),
  slug,
  'time-zone': timeZone,
  languages: z.string().transform(list => list.split(',').map(one => one.trim())).pipe(z.array(language).min(1).max(3)),
  'admin-email': emailAddress,
  'admin-given': personName,
  'admin-family': personName,
});

const HINTS: Record<keyof z.infer<typeof options>, string> = {
  name: 'a name of at most 120 characters',
  slug: 'small letters, digits and hyphens, 3 to 40 of them, as it stands in the address',
  'time-zone': 'an IANA name, for example Africa/Kigali',
  languages: 'some of rw, en and fr with commas between them',
  'admin-email': 'an e-mail address',
  'admin-given': 'the given name',
  'admin-family': 'the family name',
};

/** What `create` was told. @throws Mistake naming each option that is missing or wrong */
export function readSchool(words: readonly string[]): z.infer<typeof options> {
  const values = readWords(words, Object.fromEntries(Object.keys(HINTS).map(name => [name, { type: 'string' as const }])));
  const result = options.safeParse(values);
  if (result.success) return result.data;
  const names = new Set(result.error.issues.map(issue => String(issue.path[0]) as keyof typeof HINTS));
  throw new Mistake([...[...names].map(name => `--${name} is ${values[name] === undefined ? 'missing' : 'not right'}: give ${HINTS[name]}.`), '', USAGE].join('\n'));
}

/** Makes a school. @returns what to tell the operator @throws Mistake when the slug is taken */
export async function create(words: readonly string[], database: Database, config: Config): Promise<string> {
  const { name, slug: code, 'time-zone': zone, languages, 'admin-email': email, 'admin-given': givenName, 'admin-family': familyName } = readSchool(words);
  try {
    const made = await CreateSchool.over(database, config).run({ name, slug: code, timeZone: zone, languages, admin: { email, givenName, familyName } });
    return `${name} is made. ${givenName} ${familyName} sets a password here, within eight days:\n${made.invitation}`;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'slug_taken') throw new Mistake('There is a school with this slug already: choose another one.');
    throw error;
  }
}
