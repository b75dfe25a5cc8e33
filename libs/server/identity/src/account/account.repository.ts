import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, currentManager } from '@tendril/platform';
import { Account, Credential } from './account';

/** Accounts and their passwords: rows of no school, readable behind either door. */
@Injectable()
export class Accounts {
  constructor(private readonly clock: Clock) {}

  async byEmail(email: string): Promise<Account | null> {
    return currentManager().getRepository(Account).findOneBy({ emailNorm: normalEmail(email) });
  }

  async find(id: string): Promise<Account | null> {
    return currentManager().getRepository(Account).findOneBy({ id });
  }

  /** The account of this address, made when there is none yet. Two at once get the same one. */
  async ofEmail(email: string): Promise<Account> {
    await currentManager().query(
      `INSERT INTO account (id, email_norm, created_at) VALUES ($1, $2, $3) ON CONFLICT (email_norm) DO NOTHING`,
      [randomUUIDv7(), normalEmail(email), this.clock.now()]);
    return currentManager().getRepository(Account).findOneByOrFail({ emailNorm: normalEmail(email) });
  }

  /** Accounts without an address, for students. */
  async addNameless(count: number): Promise<string[]> {
    const ids = Array.from({ length: count }, () => randomUUIDv7());
    await currentManager().query(`INSERT INTO account (id, created_at) SELECT id, $2 FROM unnest($1::uuid[]) AS id`, [ids, this.clock.now()]);
    return ids;
  }

  /** The argon2id hash of the account's password, or null when it has none. */
  async passwordHash(accountId: string): Promise<string | null> {
    return (await currentManager().getRepository(Credential).findOneBy({ accountId, kind: 'password' }))?.secretHash ?? null;
  }

  /** Puts another password in the place of the one that the account has. */
  async changePassword(accountId: string, secretHash: string): Promise<void> {
    await currentManager().getRepository(Credential).update({ accountId, kind: 'password' }, { secretHash, changedAt: this.clock.now() });
  }

  /** Sets the account's first password. False when it had one already, which stays. */
  async setFirstPassword(accountId: string, secretHash: string): Promise<boolean> {
    const rows = await currentManager().query<unknown[]>(
      `INSERT INTO credential (account_id, kind, secret_hash, changed_at) VALUES ($1, 'password', $2, $3) ON CONFLICT DO NOTHING RETURNING kind`,
      [accountId, secretHash, this.clock.now()]);
    return rows.length === 1;
  }
}

export const normalEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();
