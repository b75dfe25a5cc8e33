import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toTheEnd } from './programs.mjs';
import { Refusal } from './refusal.mjs';
import { asAdmin } from './roles.mjs';
import { accountsFile, home } from './settings.mjs';

const unfinished = join(home, 'demonstration-unfinished');

/** A demonstration that was interrupted is half a school: the embedded database is made again. */
export async function dropHalfDone(adminUrl) {
  if (!existsSync(unfinished)) return false;
  await asAdmin(adminUrl, (admin) => admin.query('DROP DATABASE IF EXISTS tendril WITH (FORCE)'));
  rmSync(unfinished);
  return true;
}

/** @returns {Promise<boolean>} whether no school exists yet */
export const isEmpty = (adminUrl) =>
  asAdmin(Object.assign(new URL(adminUrl), { pathname: '/tendril' }).href, async (admin) => (await admin.query('SELECT FROM school LIMIT 1')).rowCount === 0);

/**
 * Fills the demonstration through the project's own rules. The embedded database need not wait for the disk at each of thousands of commits: a fill that
 * is cut off is begun again anyway.
 * @param {NodeJS.ProcessEnv} env
 * @param {AbortSignal} signal
 * @param {string} [adminUrl] of the embedded cluster
 */
export async function fill(env, signal, adminUrl) {
  writeFileSync(unfinished, '');
  if (adminUrl) await asAdmin(adminUrl, (admin) => admin.query('ALTER ROLE tendril_app IN DATABASE tendril SET synchronous_commit = off'));
  await toTheEnd(process.execPath, ['--enable-source-maps', 'dist/tools/demo.js'], {
    env: { ...env, TENDRIL_DEMO_ACCOUNTS: accountsFile },
    signal,
    failed: 'The demonstration could not be filled:',
    tell: (line) => console.log(`  ${line}`),
  });
  if (adminUrl) await asAdmin(adminUrl, (admin) => admin.query('ALTER ROLE tendril_app IN DATABASE tendril RESET synchronous_commit'));
  if (existsSync(accountsFile)) chmodSync(accountsFile, 0o600);
  rmSync(unfinished, { force: true });
}

/** @returns {{ who: string, where: string, user: string, secret: string }[]} the accounts to try, none when there is no demonstration */
export function accounts() {
  if (!existsSync(accountsFile)) return [];
  try {
    return JSON.parse(readFileSync(accountsFile, 'utf8'));
  } catch {
    throw new Refusal(`${accountsFile} cannot be read: begin again with "npm start -- --fresh".`);
  }
}
