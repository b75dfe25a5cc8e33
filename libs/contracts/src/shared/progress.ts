import { z } from 'zod';

/** Where long work stands. `total` is 0 while it is not known. `counts` are the work's own numbers. */
export const progress = z.object({
  state: z.string(),
  done: z.int(),
  total: z.int(),
}).meta({ id: 'Progress' });
export type Progress = z.infer<typeof progress>;
