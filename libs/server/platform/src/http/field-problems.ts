import type { FieldProblem } from '@tendril/contracts';

type Issue = { readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] } & Record<string, unknown>;

/** Turns the issues of a zod schema into closed codes with parameters; no text of the library leaves the server. */
export function fieldProblems(issues: readonly Issue[]): FieldProblem[] {
  return issues.flatMap(issue => {
    const path = (issue.path ?? []).map(part => String(typeof part === 'object' ? part.key : part)).join('.');
    if (issue['code'] === 'unrecognized_keys') {
      return (issue['keys'] as string[]).map(key => ({ path: path ? `${path}.${key}` : key, code: 'unknown_field', params: {} }));
    }
    return [{ path, ...codeOf(issue) }];
  });
}

function codeOf(issue: Issue): Omit<FieldProblem, 'path'> {
  const params = issue['params'] as { code?: string } | undefined;
  switch (issue['code']) {
    case 'invalid_type': return issue['input'] === undefined && /received undefined/.test(issue.message) ? plain('required') : plain('wrong_type');
    case 'too_small': return tooSmall(issue);
    case 'too_big': return { code: issue['origin'] === 'string' ? 'too_long' : issue['origin'] === 'array' ? 'too_many' : 'too_large', params: { max: Number(issue['maximum']) } };
    case 'invalid_format': return plain(FORMATS[String(issue['format'])] ?? 'wrong_format');
    case 'invalid_value': return plain('not_a_choice');
    case 'invalid_union': return plain('not_a_choice');
    case 'custom': return plain(params?.code ?? 'wrong');
    default: return plain('wrong');
  }
}

function tooSmall(issue: Issue): Omit<FieldProblem, 'path'> {
  const min = Number(issue['minimum']);
  if (issue['origin'] === 'string') return min === 1 ? plain('required') : { code: 'too_short', params: { min } };
  if (issue['origin'] === 'array') return min === 1 ? plain('choose_one') : { code: 'too_few', params: { min } };
  return { code: 'too_little', params: { min } };
}

const FORMATS: Record<string, string> = { email: 'not_an_email', uuid: 'not_an_id', date: 'not_a_date', datetime: 'not_an_instant' };

const plain = (code: string) => ({ code, params: {} });
