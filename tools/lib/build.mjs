import { join } from 'node:path';
import { bin, toolEnvironment } from './node.mjs';
import { toTheEnd } from './programs.mjs';

/** Builds what changed, quietly. @throws {Refusal} with the compiler's output */
export const build = (signal) =>
  toTheEnd(join(bin, 'nx'), ['run-many', '-t', 'build', '--output-style=static'], {
    env: toolEnvironment(),
    signal,
    failed: 'The build failed:',
    shown: 20_000,
  });
