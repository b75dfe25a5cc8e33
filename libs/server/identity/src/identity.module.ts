import { Global, Module } from '@nestjs/common';
import { registerTables } from '@tendril/platform';
import { identityControllers, identityExports, identityProviders } from './identity.parts';
import { identityTables } from './identity.tables';
import { rosterControllers, rosterProviders } from './roster/roster-parts';

/** People of the schools. Global: every domain asks it who somebody is. The app provides the port `StudentActivity`. */
@Global()
@Module({
  controllers: [...identityControllers, ...rosterControllers],
  providers: [...identityProviders, ...rosterProviders],
  exports: identityExports,
})
export class IdentityModule {
  constructor() {
    registerTables(identityTables);
  }
}
