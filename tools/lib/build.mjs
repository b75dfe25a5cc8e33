import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bin, toolEnvironment } from './node.mjs';
import { toTheEnd } from './programs.mjs';

/** What Nx prints of a task that ran; one from the cache has its source in brackets behind. */
const BUILT = /^> nx run ([\w-]+):build\s*$/;

/** Builds what changed and names each part that took time, for the one who waits. @throws {Refusal} with the compiler's output */
export const build = (signal, tell = (part) => console.log(`  built ${part}`)) =>
  toTheEnd(join(bin, 'nx'), ['run-many', '-t', 'build', '--output-style=static'], {
    env: toolEnvironment(),
    signal,
    failed: 'The build failed:',
    shown: 20_000,
    tell: (line) => {
      const [, part] = BUILT.exec(stripVTControlCharacters(line)) ?? [];
      if (part) tell(part);
    },
  });
