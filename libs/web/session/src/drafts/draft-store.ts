import { inject, Service } from '@angular/core';
import { DBSchema, IDBPDatabase, openDB } from 'idb';
import { SessionStore } from '../session-store';
import { DRAFTS_DATABASE } from './database';


interface Drafts extends DBSchema {
  drafts: { key: string; value: { value: unknown; savedAt: number; base: number } };
}

/** Unsent work kept on this device, apart for each membership. Signing out deletes the whole. */
@Service()
export class DraftStore {
  private readonly session = inject(SessionStore);

  /** The draft of a thing (`interview:<id>`) with the moment it was kept and the version it was written on, or undefined. */
  read<T>(thing: string): Promise<{ value: T; savedAt: Date; base: number } | undefined> {
    return this.with(async (drafts) => {
      const kept = await drafts.get('drafts', this.key(thing));
      return kept && { value: kept.value as T, savedAt: new Date(kept.savedAt), base: kept.base };
    });
  }

  /** `base` is the version, at the API, that the draft was written on. */
  async write(thing: string, value: unknown, base: number): Promise<Date> {
    const savedAt = Date.now();
    await this.with((drafts) => drafts.put('drafts', { value, savedAt, base }, this.key(thing)));
    return new Date(savedAt);
  }

  async remove(thing: string): Promise<void> {
    await this.with((drafts) => drafts.delete('drafts', this.key(thing)));
  }

  /** Things with a draft of the member who is signed in, whose name begins with `prefix`. */
  list(prefix = ''): Promise<string[]> {
    const own = this.key('');
    return this.with(async (drafts) => (await drafts.getAllKeys('drafts'))
      .filter((key) => key.startsWith(own + prefix)).map((key) => key.slice(own.length)));
  }

  private key(thing: string): string {
    const member = this.session.member();
    if (!member) throw new Error('A draft belongs to a member, and nobody is signed in');
    return `${member.membershipId} ${thing}`;
  }

  /** Opened for one act and closed again: an open connection would hold up the wiping at sign-out. */
  private async with<T>(act: (drafts: IDBPDatabase<Drafts>) => Promise<T>): Promise<T> {
    const drafts = await openDB<Drafts>(DRAFTS_DATABASE, 1, { upgrade: (database) => void database.createObjectStore('drafts') });
    try {
      return await act(drafts);
    } finally {
      drafts.close();
    }
  }
}
