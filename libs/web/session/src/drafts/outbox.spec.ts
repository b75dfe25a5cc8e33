import { inject, provideEnvironmentInitializer } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiError } from '@tendril/api-client/base';
import { DraftStore } from './draft-store';
import { Outbox } from './outbox';

function start(...kept: [thing: string, value: unknown][]) {
  const all = new Map(kept);
  const drafts = {
    list: async () => [...all.keys()],
    read: async (thing: string) => (all.has(thing) ? { value: all.get(thing), savedAt: new Date(0), base: 3 } : undefined),
    remove: async (thing: string) => void all.delete(thing),
  };
  const asked: unknown[] = [];
  const api: { refuses?: number } = {};
  const send = async (...what: unknown[]) => {
    asked.push(what);
    if (api.refuses !== undefined) throw new ApiError(api.refuses, 'changed_meanwhile');
  };
  TestBed.configureTestingModule({ providers: [
    { provide: DraftStore, useValue: drafts }, provideEnvironmentInitializer(() => inject(Outbox).sendWhenOnline({ assignment: send, interview: send })),
  ] });
  return { all, asked, api, outbox: TestBed.inject(Outbox) };
}

describe('what was kept on the device', () => {
  it('goes out once the browser is online again, on top of the version it was written on', async () => {
    const { all, asked, outbox } = start(['assignment:a1', 'an answer'], ['interview:i1', 'words']);
    window.dispatchEvent(new Event('online'));
    await outbox.sendAll();
    expect(asked).toEqual([['a1', 'an answer', 3], ['i1', 'words', 3]]);
    expect([all.size, outbox.waiting(), outbox.stuck().size]).toEqual([0, [], 0]);
  });

  it('stays, and says so, when it was changed elsewhere; the rest goes on', async () => {
    const { all, asked, api, outbox } = start(['assignment:a1', 'an answer'], ['interview:i1', 'words']);
    api.refuses = 409;
    expect(await outbox.sendAll()).toBe(0);
    expect([asked.length, [...outbox.stuck()], all.size]).toEqual([2, ['assignment:a1', 'interview:i1'], 2]);
  });

  it('waits for the next time when the network is away, and is not called stuck', async () => {
    const { all, asked, api, outbox } = start(['assignment:a1', 'an answer'], ['interview:i1', 'words']);
    api.refuses = 0;
    await outbox.sendAll();
    expect([asked.length, outbox.stuck().size, outbox.waiting()]).toEqual([1, 0, ['assignment:a1', 'interview:i1']]);
    api.refuses = undefined;
    expect([await outbox.sendAll(), all.size]).toEqual([2, 0]);
  });

  it('is left to the screen that shows it', async () => {
    const { asked, outbox } = start(['interview:i1', 'words']);
    let sent = 0;
    const release = outbox.hold('interview:i1', () => (sent += 1));
    await outbox.sendAll();
    expect([sent, asked.length]).toEqual([1, 0]);
    release();
    await outbox.sendAll();
    expect([sent, asked.length]).toEqual([1, 1]);
  });
});
