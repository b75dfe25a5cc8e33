import { serverBundle } from '../../tsdown.server.mjs';

export default serverBundle(import.meta.dirname, ['src/main.ts'], { threads: true });
