import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Relay, RelaySubscription } from 'bullmq';
import { logFailure } from '../logs/log';
import { JobQueues } from './job-queues';
import { Messages, type Unsubscribe } from './messages';

/** Notices between processes, by BullMQ's Relay on either back end. Failures are logged: whoever waits for a notice also looks by itself. */
@Injectable()
export class QueueMessages extends Messages implements OnApplicationShutdown {
  private readonly relay: Relay<unknown>;
  private failing = false;
  private subscribing: Promise<unknown> = Promise.resolve();

  constructor(queues: JobQueues, name: string) {
    super();
    this.relay = queues.relay(name);
    this.relay.on('error', error => this.failed(error));
  }

  override publish(topic: string, data: unknown = null): void {
    void this.relay.publish(topic, data).then(() => (this.failing = false), error => this.failed(error));
  }

  override subscribe(topic: string, listener: (data: unknown) => void): Unsubscribe {
    const subscribed: Promise<RelaySubscription | void> = this.relay.subscribe(topic, message => listener(message.data)).catch(error => this.failed(error));
    this.subscribing = Promise.all([this.subscribing, subscribed]);
    return () => void subscribed.then(one => one?.unsubscribe()).catch(error => this.failed(error));
  }

  /** Resolves when notices of other processes arrive at every listener of now. */
  async ready(): Promise<void> {
    await this.relay.waitUntilReady();
    await this.subscribing;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.close().catch(error => this.failed(error));
  }

  /** One line for each time that it begins to fail. */
  private failed(error: unknown): void {
    if (!this.failing) logFailure('messages.failed', error);
    this.failing = true;
  }
}
