import 'reflect-metadata';
import { Config, ConfigError, createHttpApp, Database, log, platformEntities, UnsafeRoleError } from '@tendril/platform';
import { AppModule } from './app.module';
import { domainEntities } from './domains';
import { servePages } from './web/pages';

/** `EX_CONFIG` of sysexits: what is wrong is a setting, and the sentence on stderr says which. */
const WRONG_SETTING = 78;

try {
  const config = Config.read(process.env);
  const database = await Database.connect({ url: config.databaseUrl, entities: [...platformEntities, ...domainEntities], applicationName: 'tendril-api' });
  const app = await createHttpApp(AppModule.forRoot({ config, database }), config);
  servePages(app);
  await app.listen({ port: config.port, host: config.host });
  log('info', 'api.listening', { port: config.port });
} catch (error) {
  const known = error instanceof ConfigError || error instanceof UnsafeRoleError;
  console.error(known ? error.message : error);
  process.exit(known ? WRONG_SETTING : 1);
}
