import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serverBundle } from '../tsdown.server.mjs';

const programs = ['demo.ts', 'school.ts', 'bench.ts'].filter((file) => existsSync(join(import.meta.dirname, file)));

export default serverBundle(import.meta.dirname, programs, { threads: true });
