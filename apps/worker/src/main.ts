import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { entities, InstallationModule } from '@tendril/installation';
import { Config, ConfigError, Database, JobQueues, log, NestLog, QueueMessages, QueueUnavailableError, UnsafeRoleError, WorkerJobsModule } from '@tendril/platform';
import { schedule } from './schedule';

/** `EX_CONFIG` of sysexits: what is wrong is a setting, and the sentence on stderr says which. */
const WRONG_SETTING = 78;

try {
  const config = Config.read(process.env);
  const database = await Database.connect({ url: config.databaseUrl, entities, applicationName: 'tendril-worker' });
  const queues = await JobQueues.connect(config);
  const messages = new QueueMessages(queues, 'worker');
  const root = {
    module: class WorkerModule {},
    imports: [InstallationModule.forRoot({ config, database, messages }), WorkerJobsModule.forRoot({ queues, recurring: schedule })],
  };
  const app = await NestFactory.createApplicationContext(root, { logger: new NestLog(), abortOnError: false });
  app.enableShutdownHooks();
  log('info', 'worker.running');
} catch (error) {
  const known = [ConfigError, UnsafeRoleError, QueueUnavailableError].some(kind => error instanceof kind);
  console.error(known && error instanceof Error ? error.message : error);
  process.exit(known ? WRONG_SETTING : 1);
}
