import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onPinnedNode, root } from './node.mjs';
import { leash } from './processes.mjs';
import { run } from './refusal.mjs';

/**
 * A command of package.json around one program of `dist/tools`, with its own exit code; whatever it needed is stopped afterwards.
 * @param {string} name the program, for example "school"
 * @param {(life: Parameters<typeof import('./serve.mjs').serve>[1]) => Promise<NodeJS.ProcessEnv>} prepare what it needs, as its environment
 */
export async function runTool(name, prepare) {
  if (!(await onPinnedNode())) return;
  await run(async () => {
    const { build } = await import('./build.mjs');
    const { untilStopped } = await import('./until-stopped.mjs');
    let code = 1;
    await untilStopped(async (life) => {
      await build(life.signal);
      const env = await prepare(life);
      const child = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/tools', `${name}.js`), ...process.argv.slice(2)], { env, stdio: 'inherit' });
      const letGo = leash(child.pid ?? 0);
      code = await new Promise((done, fail) => child.once('error', fail).once('close', done));
      await letGo();
    });
    return code ?? 1;
  });
  process.exit();
}
