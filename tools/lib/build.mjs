import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { bin, toolEnvironment } from './node.mjs';
import { toTheEnd } from './programs.mjs';

/** What Nx prints of a task; one from the cache has its source in brackets behind. */
const TASK = /^> nx run ([\w-]+):(build|bundle)\s*(\[.*)?$/;

/** Builds what changed and names each part that took time, for the one who waits. @throws {Refusal} with the compiler's output */
export const build = (signal, tell = (part) => console.log(`  built ${part}`)) => {
  const bundled = new Set();
  return toTheEnd(join(bin, 'nx'), ['run-many', '-t', 'build', '--output-style=static'], {
    env: toolEnvironment(),
    signal,
    failed: 'The build failed:',
    shown: 20_000,
    tell: (line) => {
      const [, part, task, source] = TASK.exec(stripVTControlCharacters(line).trimEnd()) ?? [];
      // A bundle is checked and packed each time, which takes a moment and is not worth a word.
      if (part && !source && !bundled.has(part)) tell(part);
      if (task === 'bundle') bundled.add(part);
    },
  });
};
