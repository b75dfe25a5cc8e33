import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverBundle } from '../../../../../../tsdown.server.mjs';

const platform = join(import.meta.dirname, '../../..');

export default [{ ...serverBundle(platform, ['src/jobs/testing/worker-to-kill.ts']), outDir: process.env['OUT_DIR'] ?? join(tmpdir(), 'tendril-worker-to-kill'), sourcemap: false }];
