import { jest } from '@jest/globals';
import type { MessageEvent } from '@nestjs/common';
import type { Progress as ProgressNow } from '@tendril/contracts';
import { LocalMessages, notFound, Progress, type Session } from '@tendril/platform';

const session: Session = { sessionId: 'session-1', accountId: 'account-1', member: { schoolId: 'school-1', membershipId: 'member-1', role: 'counsellor' } };
const at = (state: string, done: number): ProgressNow => ({ state, done, total: 10 });

/** Lets the promises that are pending settle. */
const settle = () => jest.advanceTimersByTimeAsync(0);

describe('a stream of progress', () => {
  let messages: LocalMessages;
  let progress: Progress;
  let row: ProgressNow;
  let seen: MessageEvent[];
  let ended: boolean;

  beforeEach(() => {
    jest.useFakeTimers();
    messages = new LocalMessages();
    progress = new Progress(messages);
    row = at('solving', 1);
    seen = [];
    ended = false;
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const read = () => Promise.resolve(row);
  const watch = async (from = read) => {
    const stream = await progress.stream(session, 'run-1', from);
    const subscription = stream.subscribe({ next: event => seen.push(event), complete: () => (ended = true) });
    await settle();
    return subscription;
  };
  const told = () => seen.filter(event => event.data).map(event => event.data);

  it('shows where the work stands, then each change, and ends when the work rests', async () => {
    await watch();
    progress.publish('run-1', at('solving', 4));
    progress.publish('run-2', at('solving', 9));
    progress.publish('run-1', at('proposed', 10));
    progress.publish('run-1', at('published', 10));
    expect(told()).toEqual([at('solving', 1), at('solving', 4), at('proposed', 10)]);
    expect(ended).toBe(true);
  });

  it('ends at once when the work rests already', async () => {
    row = at('proposed', 10);
    await watch();
    expect(told()).toEqual([at('proposed', 10)]);
    expect(ended).toBe(true);
  });

  it('asks the row again every five seconds, for a notice may be lost', async () => {
    await watch();
    row = at('solving', 7);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(told()).toEqual([at('solving', 1), at('solving', 7)]);
  });

  it('sees what happened between its first look and its first listening', async () => {
    await watch(() => {
      const now = row;
      row = at('solving', 2);
      return Promise.resolve(now);
    });
    expect(told()).toEqual([at('solving', 1), at('solving', 2)]);
  });

  it('never goes back when notices overtake each other', async () => {
    await watch();
    progress.publish('run-1', at('solving', 6));
    progress.publish('run-1', at('solving', 5));
    expect(told()).toEqual([at('solving', 1), at('solving', 6)]);
  });

  it('sends a sign of life every fifteen seconds', async () => {
    await watch();
    await jest.advanceTimersByTimeAsync(15_000);
    expect(seen.filter(event => event.comment)).toHaveLength(1);
  });

  it.each(['session-1', 'member-1'])('is closed when %s has ended, wherever that happened', async id => {
    await watch();
    new Progress(messages).endStreamsOf(id);
    expect(ended).toBe(true);
  });

  it('ends when the reader may no longer read', async () => {
    let allowed = true;
    await watch(() => (allowed ? read() : Promise.reject(notFound())));
    allowed = false;
    await jest.advanceTimersByTimeAsync(5_000);
    expect(ended).toBe(true);
  });

  it('is refused like any other look when the first one is', async () => {
    await expect(progress.stream(session, 'run-1', () => Promise.reject(notFound()))).rejects.toMatchObject({ status: 404 });
  });

  it('keeps nothing of a reader who left', async () => {
    const subscription = await watch();
    subscription.unsubscribe();
    progress.publish('run-1', at('solving', 4));
    expect(jest.getTimerCount()).toBe(0);
    expect(told()).toEqual([at('solving', 1)]);
  });

  it('allows four streams to a member, and another when one was closed', async () => {
    const first = await watch();
    for (let one = 0; one < 3; one += 1) await watch();
    await expect(watch()).rejects.toMatchObject({ status: 429 });
    first.unsubscribe();
    await watch();
  });
});
