/** `npm start`: a whole Tendril on this machine, and all of it gone at Ctrl-C. */
import { onPinnedNode } from './lib/node.mjs';
import { run } from './lib/refusal.mjs';

if (await onPinnedNode()) {
  await run(async () => {
    const { serve } = await import('./lib/serve.mjs');
    const { untilStopped } = await import('./lib/until-stopped.mjs');
    const why = await untilStopped((life) => serve(process.argv.slice(2), life));
    console.log(`Stopped (${why}).`);
  });
  process.exit();
}
