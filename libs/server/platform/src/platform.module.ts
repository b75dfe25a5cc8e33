import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Agenda } from './agenda/agenda';
import { Audit, AuditEntry } from './audit/audit';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import { Database, type EntityClass } from './database/database';
import { registerTables } from './database/registry';
import { Files } from './files/files';
import { StoredFile } from './files/stored-file';
import { HealthController } from './health/health.controller';
import { jobsProviders } from './jobs/jobs.module';
import { LocalMessages, Messages } from './jobs/messages';
import { Outbox } from './jobs/outbox';
import { platformTables } from './platform-tables';
import { Tenancy } from './tenancy/tenancy';

export interface PlatformOptions {
  readonly config: Config;
  readonly database: Database;
  readonly clock?: Clock;
  /** Between processes; without it, within this one. */
  readonly messages?: Messages;
}

/** What every domain stands on; global, so that no domain imports it. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, database, clock, messages }: PlatformOptions): DynamicModule {
    registerTables(platformTables);
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Database, useValue: database },
        { provide: Clock, useValue: clock ?? new Clock() },
        { provide: Messages, useValue: messages ?? new LocalMessages() },
        Tenancy, Outbox, Audit, Files, Agenda, ...jobsProviders,
      ],
      exports: [Config, Database, Clock, Tenancy, Outbox, Audit, Files, Agenda, Messages, ...jobsProviders, DiscoveryModule],
    };
  }
}

export const platformEntities: readonly EntityClass[] = [AuditEntry, StoredFile];
