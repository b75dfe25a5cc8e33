export { domainModules, entities, tables } from './domains';
export { InstallationModule } from './installation.module';
