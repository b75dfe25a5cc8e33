import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Lets every new id of this process grow from the one before, with the played moment in its time bits. Ids decide between rows that are otherwise equal
 * (the order in which a match run takes students, for one), so that with random ones no two demonstrations are the same. Tokens, PINs and keys stay random.
 */
export function steadyIds(now: () => Date): void {
  let count = 0;
  const next = () => {
    const time = now().getTime().toString(16).padStart(12, '0');
    const place = (count += 1).toString(16).padStart(16, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${place.slice(1, 4)}-8${place.slice(4, 7)}-${place.slice(4)}`;
  };
  Object.assign(crypto, { randomUUIDv7: next });
  syncBuiltinESMExports();
}
