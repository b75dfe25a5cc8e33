import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Audit, AuditEntry } from './audit/audit';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import { Database, type EntityClass } from './database/database';
import { registerTables } from './database/registry';
import { HealthController } from './health/health.controller';
import { Outbox } from './jobs/outbox';
import { platformTables } from './platform-tables';
import { Tenancy } from './tenancy/tenancy';

export interface PlatformOptions {
  readonly config: Config;
  readonly database: Database;
  readonly clock?: Clock;
}

/** What every domain stands on; global, so that no domain imports it. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, database, clock }: PlatformOptions): DynamicModule {
    registerTables(platformTables);
    return {
      module: PlatformModule,
      imports: [DiscoveryModule],
      controllers: [HealthController],
      providers: [
        { provide: Config, useValue: config },
        { provide: Database, useValue: database },
        { provide: Clock, useValue: clock ?? new Clock() },
        Tenancy, Outbox, Audit,
      ],
      exports: [Config, Database, Clock, Tenancy, Outbox, Audit, DiscoveryModule],
    };
  }
}

export const platformEntities: readonly EntityClass[] = [AuditEntry];
