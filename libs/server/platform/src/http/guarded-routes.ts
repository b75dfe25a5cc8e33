import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { permissions } from '@tendril/contracts';
import { ACCESS, PUBLIC } from '../access/access';

/** Refuses to start with a route that says nothing about access, or names a permission that does not exist. */
export function requireGuardedRoutes(app: INestApplication): void {
  const scanner = new MetadataScanner();
  const reflector = app.get(Reflector);
  for (const { instance, metatype } of app.get(DiscoveryService).getControllers()) {
    const prototype: object = Object.getPrototypeOf(instance);
    for (const name of scanner.getAllMethodNames(prototype)) {
      const method = (prototype as Record<string, unknown>)[name] as () => unknown;
      if (Reflect.getMetadata(METHOD_METADATA, method) === undefined) continue;
      const permission = reflector.get<string | undefined>(ACCESS, method);
      const open = reflector.get<boolean | undefined>(PUBLIC, method);
      if (open ? permission : !permission || !(permission in permissions)) {
        throw new Error(`${metatype?.name ?? 'A controller'}.${name} needs exactly one of @Access('a known permission') and @Public().`);
      }
    }
  }
}
