import { jest } from '@jest/globals';
import { followProgress } from './follow-progress';

interface Run { readonly state: string; readonly done: number }

class Stream {
  static opened: Stream[] = [];
  onmessage?: (event: { data: string }) => void;
  onerror?: () => void;
  closed = false;
  constructor(readonly address: string) { Stream.opened.push(this); }
  close(): void { this.closed = true; }
  say(run: Run): void { this.onmessage?.({ data: JSON.stringify(run) }); }
}

const over = (run: Run) => run.state === 'proposed';
const follow = () => {
  const seen: (Run | string)[] = [];
  const subscription = followProgress<Run>('/api/match-runs/1', over).subscribe({ next: (run) => seen.push(run), complete: () => seen.push('over'), error: (error: Error) => seen.push(error.message) });
  return { seen, subscription, stream: Stream.opened.at(-1)! };
};
const answers = (...runs: (Run | number)[]) => {
  globalThis.fetch = jest.fn(async () => {
    const next = runs.shift();
    return typeof next === 'number' ? { ok: false, status: next } : { ok: true, status: 200, json: async () => next };
  }) as unknown as typeof fetch;
};

describe('following long work', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
    globalThis.EventSource = Stream as unknown as typeof EventSource;
  });
  afterEach(() => jest.useRealTimers());

  it('takes the events and closes the stream with the last', () => {
    const { seen, stream } = follow();
    expect(stream.address).toBe('/api/match-runs/1/progress');
    stream.say({ state: 'solving', done: 1 });
    stream.say({ state: 'proposed', done: 2 });
    expect(seen).toEqual([{ state: 'solving', done: 1 }, { state: 'proposed', done: 2 }, 'over']);
    expect(stream.closed).toBe(true);
  });

  it('asks every two seconds where the stream fails, also after a bad moment of the server', async () => {
    answers({ state: 'solving', done: 1 }, 502, { state: 'proposed', done: 2 });
    const { seen, stream } = follow();
    stream.onerror?.();
    await jest.advanceTimersByTimeAsync(0);
    expect(seen).toEqual([{ state: 'solving', done: 1 }]);
    await jest.advanceTimersByTimeAsync(4000);
    expect(seen.slice(1)).toEqual([{ state: 'proposed', done: 2 }, 'over']);
    await jest.advanceTimersByTimeAsync(20_000);
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('ends when the work is not there', async () => {
    answers(404);
    const { seen, stream } = follow();
    stream.onerror?.();
    await jest.advanceTimersByTimeAsync(0);
    expect(seen).toEqual(['404 at /api/match-runs/1']);
  });

  it('stops when nobody listens any more', async () => {
    answers({ state: 'solving', done: 1 }, { state: 'solving', done: 2 });
    const { subscription, stream } = follow();
    stream.onerror?.();
    await jest.advanceTimersByTimeAsync(0);
    subscription.unsubscribe();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(stream.closed).toBe(true);
  });
});
