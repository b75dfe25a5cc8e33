import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { draftOf } from './draft';
import { DraftStore } from './draft-store';

const start = (kept?: unknown) => {
  const store = {
    all: new Map<string, unknown>(kept === undefined ? [] : [['interview:1', kept]]),
    full: false,
    bases: [] as number[],
    async read(thing: string) { return this.all.has(thing) ? { value: this.all.get(thing), savedAt: new Date(0), base: 3 } : undefined; },
    async write(thing: string, value: unknown, base: number) {
      this.bases.push(base);
      if (this.full) throw new Error('full');
      this.all.set(thing, value);
      return new Date(1);
    },
    async remove(thing: string) { this.all.delete(thing); },
  };
  TestBed.configureTestingModule({ providers: [{ provide: DraftStore, useValue: store }] });
  const model = signal({ notes: '' });
  const draft = TestBed.runInInjectionContext(() => draftOf(() => 'interview:1', model, () => 4));
  const write = async (notes: string, wait = 400) => {
    model.set({ notes });
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(wait);
  };
  return { store, model, draft, write };
};

describe('a draft', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('is kept 400 ms after the last key, and says so', async () => {
    const { store, draft, write } = start();
    await draft.restore();
    await write('She tests', 399);
    expect([draft.state(), store.all.size]).toEqual(['saving', 0]);
    await write('She tests water');
    expect([draft.state(), store.all.get('interview:1')]).toEqual(['saved', { notes: 'She tests water' }]);
    expect(store.bases).toEqual([4]);
  });

  it('comes back, and coming back is no change', async () => {
    const { model, draft, store } = start({ notes: 'from before' });
    expect(await draft.restore()).toBe(3);
    expect([model().notes, draft.state()]).toEqual(['from before', 'saved']);
    store.all.clear();
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(1000);
    expect(store.all.size).toBe(0);
  });

  it('is gone once it was sent', async () => {
    const { store, draft, write } = start();
    await draft.restore();
    await write('done', 100);
    await draft.sent();
    await jest.advanceTimersByTimeAsync(1000);
    expect([draft.state(), store.all.size]).toEqual(['sent', 0]);
  });

  it('is honest when the device refuses', async () => {
    const { store, draft, write } = start();
    await draft.restore();
    store.full = true;
    await write('lost?');
    expect(draft.state()).toBe('unsaved');
  });

  it('is kept at once when its screen is left', async () => {
    const { store, draft, write } = start();
    await draft.restore();
    await write('half a wo', 100);
    TestBed.resetTestingModule();
    await jest.advanceTimersByTimeAsync(0);
    expect(store.all.get('interview:1')).toEqual({ notes: 'half a wo' });
  });
});
