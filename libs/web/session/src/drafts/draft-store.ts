import { inject, Service } from '@angular/core';
import { SessionStore } from '../session-store';
import { DRAFTS_DATABASE } from './database';

const STORE = 'drafts';


interface Kept {
  readonly value: unknown;
  readonly savedAt: number;
  readonly base: number;
}

/** Unsent work kept on this device, apart for each membership. Signing out deletes the whole. */
@Service()
export class DraftStore {
  private readonly session = inject(SessionStore);

  /** The draft of a thing (`interview:<id>`) with the moment it was kept and the version it was written on, or undefined. */
  async read<T>(thing: string): Promise<{ value: T; savedAt: Date; base: number } | undefined> {
    const key = this.key(thing);
    const kept = await within<Kept | undefined>('readonly', (drafts) => drafts.get(key));
    return kept && { value: kept.value as T, savedAt: new Date(kept.savedAt), base: kept.base };
  }

  /** `base` is the version, at the API, that the draft was written on. */
  async write(thing: string, value: unknown, base: number): Promise<Date> {
    const savedAt = Date.now();
    const key = this.key(thing);
    await within('readwrite', (drafts) => drafts.put({ value, savedAt, base } satisfies Kept, key));
    return new Date(savedAt);
  }

  async remove(thing: string): Promise<void> {
    const key = this.key(thing);
    await within('readwrite', (drafts) => drafts.delete(key));
  }

  /** Things with a draft of the member who is signed in, whose name begins with `prefix`. */
  async list(prefix = ''): Promise<string[]> {
    const own = this.key('');
    const keys = await within('readonly', (drafts) => drafts.getAllKeys());
    return keys.map(String).filter((key) => key.startsWith(own + prefix)).map((key) => key.slice(own.length));
  }

  private key(thing: string): string {
    const member = this.session.writer();
    if (!member) throw new Error('A draft belongs to a member, and nobody is signed in');
    return `${member.membershipId} ${thing}`;
  }
}

const answerOf = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('The database of drafts refused'));
});

/** Opened for one act and closed again: an open connection would hold up the wiping at sign-out. A write is done when its transaction is. */
async function within<T>(mode: IDBTransactionMode, act: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DRAFTS_DATABASE, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const database = await answerOf(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('The device keeps no drafts'));
    });
    const [answer] = await Promise.all([answerOf(act(transaction.objectStore(STORE))), done]);
    return answer;
  } finally {
    database.close();
  }
}
