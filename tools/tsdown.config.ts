import { globSync } from 'node:fs';
import { serverBundle } from '../tsdown.server.mjs';

const children = globSync('bench/*.child.ts', { cwd: import.meta.dirname });

export default serverBundle(import.meta.dirname, ['demo.ts', 'school.ts', 'bench.ts', ...children], { threads: true });
