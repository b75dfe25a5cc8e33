import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { HANDLES, type Handling } from './handles';
import type { DomainEvent } from './outbox';

export interface Handler extends Handling {
  readonly run: (event: DomainEvent) => Promise<void>;
}

/** Every `@Handles` method of the running product, by event type. */
@Injectable()
export class Handlers implements OnModuleInit {
  private readonly byType = new Map<string, Handler[]>();

  constructor(private readonly discovery?: DiscoveryService) {}

  /** Those of some objects, for a test or a tool without Nest. @throws Error when two handlers have one name */
  static of(providers: readonly object[]): Handlers {
    const handlers = new Handlers();
    for (const provider of providers) handlers.addAll(provider);
    return handlers;
  }

  onModuleInit(): void {
    for (const { instance } of this.discovery?.getProviders() ?? []) {
      if (typeof instance === 'object' && instance !== null) this.addAll(instance as object);
    }
  }

  /** What deals with events of this type. */
  of(type: string): readonly Handler[] {
    return this.byType.get(type) ?? [];
  }

  private addAll(provider: object): void {
    for (const method of new MetadataScanner().getAllMethodNames(Object.getPrototypeOf(provider))) {
      const call = (provider as Record<string, unknown>)[method];
      const handling: Handling | undefined = typeof call === 'function' ? Reflect.getMetadata(HANDLES, call) : undefined;
      if (handling) this.add({ ...handling, run: event => Promise.resolve((call as Handler['run']).call(provider, event)) });
    }
  }

  private add(handler: Handler): void {
    const known = [...this.byType.values()].flat();
    if (known.some(one => one.name === handler.name)) throw new Error(`Two handlers are named "${handler.name}": the record of an effect would be mistaken for the other's.`);
    this.byType.set(handler.type, [...this.of(handler.type), handler]);
  }
}
