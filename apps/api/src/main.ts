import 'reflect-metadata';
import { entities, InstallationModule } from '@tendril/installation';
import { Config, ConfigError, createHttpApp, Database, JobQueues, log, QueueMessages, QueueUnavailableError, UnsafeRoleError } from '@tendril/platform';
import { servePages } from './web/pages';

/** `EX_CONFIG` of sysexits: what is wrong is a setting, and the sentence on stderr says which. */
const WRONG_SETTING = 78;

try {
  const config = Config.read(process.env);
  const database = await Database.connect({ url: config.databaseUrl, entities, applicationName: 'tendril-api' });
  const messages = new QueueMessages(await JobQueues.connect(config), 'api');
  const app = await createHttpApp(InstallationModule.forRoot({ config, database, messages }), config);
  servePages(app);
  await app.listen({ port: config.port, host: config.host });
  log('info', 'api.listening', { port: config.port });
} catch (error) {
  const known = [ConfigError, UnsafeRoleError, QueueUnavailableError].some(kind => error instanceof kind);
  console.error(known && error instanceof Error ? error.message : error);
  process.exit(known ? WRONG_SETTING : 1);
}
