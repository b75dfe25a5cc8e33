import type { MessageEvent } from '@nestjs/common';
import type { Progress } from '@tendril/contracts';
import { Observable } from 'rxjs';
import type { Messages } from './messages';

/** A lost notice is made good by asking the row again. */
const READ_EVERY = 5_000;
/** Proxies close a silent connection. */
const HEARTBEAT_EVERY = 15_000;

export interface ProgressStreamOptions {
  readonly messages: Messages;
  readonly topic: string;
  /** Topics on which the stream is told to close. */
  readonly ends: readonly string[];
  readonly first: Progress;
  readonly read: () => Promise<Progress>;
  readonly opened: () => void;
  readonly closed: () => void;
}

/** Work goes on while its state is a participle: reading, applying, solving. */
export const goesOn = (state: string): boolean => state.endsWith('ing');

/** Server-sent events of one piece of work, until it rests. */
export function progressStream({ messages, topic, ends, first, read, opened, closed }: ProgressStreamOptions): Observable<MessageEvent> {
  return new Observable<MessageEvent>(reader => {
    let last: Progress | undefined;
    let reading = false;

    const show = (now: Progress) => {
      const older = last && now.state === last.state && now.done <= last.done && now.total === last.total;
      if (reader.closed || older) return;
      last = now;
      reader.next({ data: { state: now.state, done: now.done, total: now.total } });
      if (!goesOn(now.state)) reader.complete();
    };
    const readAgain = async () => {
      if (reading) return;
      reading = true;
      await read().then(show, () => reader.complete());
      reading = false;
    };

    opened();
    const listening = [
      messages.subscribe(topic, now => show(now as Progress)),
      ...ends.map(end => messages.subscribe(end, () => reader.complete())),
    ];
    const timers = [setInterval(readAgain, READ_EVERY), setInterval(() => reader.next({ comment: 'here' } as MessageEvent), HEARTBEAT_EVERY)];
    show(first);
    if (goesOn(first.state)) void readAgain();
    return () => {
      for (const stop of listening) stop();
      for (const timer of timers) clearInterval(timer);
      closed();
    };
  });
}
