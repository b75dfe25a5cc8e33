/** `npm run school -- create …`: works on the Tendril that runs from this folder, on DATABASE_URL, or on the embedded data at rest. */
import { runTool } from './lib/tool.mjs';

await runTool('school', async (life) => {
  const { programEnvironment, readSettings } = await import('./lib/settings.mjs');
  const { running } = await import('./lib/one-at-a-time.mjs');
  const settings = readSettings(process.env);
  const here = running();
  if (settings.external) return programEnvironment(settings, settings.external, settings.smtp);
  if (here?.database) return programEnvironment({ ...settings, publicUrl: here.url, redis: here.redis }, here.database, here.smtp);
  const { embedded } = await import('./lib/embedded.mjs');
  const { migrate } = await import('./lib/migrate.mjs');
  const database = await embedded(life);
  const env = programEnvironment(settings, database, settings.smtp);
  await migrate({ ...env, MIGRATION_DATABASE_URL: database.owner }, life.signal);
  return env;
});
