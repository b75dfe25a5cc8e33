import { username } from '@tendril/contracts';

const LENGTH = 30;

/** What a student types to sign in, from the names: `aline.uwase`. Names in other scripts give way to the school's own number. */
export function usernameOf(givenName: string, familyName: string, externalId: string): string {
  const names = [givenName, familyName].map(latin).filter(part => part !== '').join('.');
  return trimmed(names) || trimmed(latin(externalId)) || 'student';
}

/** A user name from another system, or nothing where it is none of ours. */
export function usernameWish(value: string): string {
  const result = username.safeParse(value);
  return result.success ? result.data : '';
}

/** Free user names for all, in their order: the wished one, or the wished one with a number behind it. `taken` grows. */
export function freeUsernames(wishes: readonly string[], taken: Set<string>): string[] {
  const next = new Map<string, number>();
  return wishes.map(wish => {
    let found = wish;
    for (let number = next.get(wish) ?? 2; taken.has(found); number += 1) {
      found = `${wish}.${number}`;
      next.set(wish, number + 1);
    }
    taken.add(found);
    return found;
  });
}

const latin = (text: string): string => text.normalize('NFKD').toLowerCase().replaceAll(/[^a-z0-9]/g, '');

const trimmed = (text: string): string => text.slice(0, LENGTH).replace(/\.+$/, '');
