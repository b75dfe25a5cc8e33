/** `npm run bench`: the table of ratios, on a throw-away PostgreSQL that is migrated and empty. */
import { runTool } from './lib/tool.mjs';

await runTool('bench', async ({ signal, onStop }) => {
  const { throwAwayPostgres } = await import('./lib/throw-away.mjs');
  const { freePort } = await import('./lib/ports.mjs');
  const { programEnvironment, readSettings } = await import('./lib/settings.mjs');
  const { migrate } = await import('./lib/migrate.mjs');
  const postgres = await throwAwayPostgres('tendril');
  onStop(postgres.stop);
  const settings = { ...readSettings({ PORT: String(await freePort()) }), redis: undefined };
  const env = {
    ...programEnvironment(settings, { app: postgres.appUrl, queue: postgres.queueUrl }, 'smtp://127.0.0.1:1'),
    MIGRATION_DATABASE_URL: postgres.ownerUrl,
    TEST_POSTGRES_ADMIN_URL: postgres.adminUrl,
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
  };
  await migrate(env, signal);
  return env;
});
