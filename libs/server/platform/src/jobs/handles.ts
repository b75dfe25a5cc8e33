import { SetMetadata } from '@nestjs/common';

export const HANDLES = 'tendril:handles';

export interface Handling {
  /** The event's type. */
  readonly type: string;
  /** The handler's own name; its effect is recorded under it and the event's id. Never rename it while events are due. */
  readonly name: string;
  /**
   * `once`: runs inside one transaction of the school together with the record of its effect.
   * `long`: opens its own transactions and must bear being started again after it was killed; only its end is recorded.
   */
  readonly mode: 'once' | 'long';
}

/** Marks a provider's method `(event: DomainEvent) => Promise<void>` as handler of an event. */
export const Handles = (type: string, name: string, mode: Handling['mode'] = 'once') => SetMetadata(HANDLES, { type, name, mode } satisfies Handling);
