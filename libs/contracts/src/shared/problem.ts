import { z } from 'zod';

/** One invalid field of a request: `path` as in `steps.0.title`, a closed code, and the parameters its sentence needs. */
export const fieldProblem = z.object({ path: z.string(), code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export type FieldProblem = z.infer<typeof fieldProblem>;

/** RFC 9457 problem details. Words live in the language files under `errors.<code>`. `current` comes with a 409 on a stale version. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  fields: z.array(fieldProblem).optional(),
  current: z.unknown().optional(),
}).meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
