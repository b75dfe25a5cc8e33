import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type PlatformOptions } from '@tendril/platform';
import { domainModules } from './domains';
import { PortsModule } from './ports.module';

/** The platform, the domains on it and the ports between them. */
@Module({})
export class InstallationModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return { module: InstallationModule, imports: [PlatformModule.forRoot(options), ...domainModules, PortsModule] };
  }
}
