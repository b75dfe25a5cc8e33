import { DRAFTS_DATABASE } from './drafts/database';

/** Removes everything of a person from this browser: drafts, storages, caches. The choice of language stays; it is nobody's. */
export async function wipeDevice(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  await deleteDatabase(DRAFTS_DATABASE);
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
}

/** Another tab may hold the database open; the browser then deletes it when that tab lets go, so nothing waits for it. */
const deleteDatabase = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onblocked = () => resolve();
    request.onerror = () => reject(request.error ?? new Error(`The database ${name} stays`));
  });
