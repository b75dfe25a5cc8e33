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
  const sentence = sentenceFor(error);
  console.error(sentence ?? error);
  process.exit(sentence ? WRONG_SETTING : 1);
}

/** What to tell a person whose setting is wrong; undefined for a defect of ours. */
function sentenceFor(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ([ConfigError, UnsafeRoleError, QueueUnavailableError].some(kind => error instanceof kind)) return error.message;
  if ('code' in error && error.code === 'EADDRINUSE') return `Port ${process.env['PORT'] ?? ''} is in use by another program: stop that one, or set PORT to another.`;
  return undefined;
}
