import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node.mjs';
import { Refusal } from './refusal.mjs';

export const home = join(root, '.tendril');
export const dataDir = join(home, 'postgres');
export const accountsFile = join(home, 'demo-accounts.json');
export const logs = join(home, 'logs');

/** @returns {{ fresh: boolean, demo: boolean }} what was said after "npm start --" */
export function readArguments(words) {
  const unknown = words.find((word) => !['--fresh', '--demo'].includes(word));
  if (unknown) throw new Refusal(`"${unknown}" means nothing here: say "npm start", "npm start -- --fresh" (begin again) or "npm start -- --demo" (fill the demonstration).`);
  return { fresh: words.includes('--fresh'), demo: words.includes('--demo') };
}

/** The ports and addresses that the environment gives; what it leaves out is embedded. */
export function readSettings(env) {
  const port = Number(env.PORT ?? 4400);
  if (!Number.isInteger(port) || port < 1 || port > 65_534) throw new Refusal(`PORT is "${env.PORT}": give a number between 1 and 65534.`);
  const { DATABASE_URL: app, MIGRATION_DATABASE_URL: owner, QUEUE_DATABASE_URL: queue, REDIS_URL: redis } = env;
  if (app && !owner) throw new Refusal('DATABASE_URL is set without MIGRATION_DATABASE_URL: give the same database as its owner, tendril_owner, who migrates it.');
  if (owner && !app) throw new Refusal('MIGRATION_DATABASE_URL is set without DATABASE_URL: give the same database as tendril_app, who serves it.');
  if (queue && !app) throw new Refusal('QUEUE_DATABASE_URL is set without DATABASE_URL: set all three database addresses, or none for the embedded PostgreSQL.');
  if (app && !queue && !redis) throw new Refusal('DATABASE_URL is set without a queue: set REDIS_URL, or QUEUE_DATABASE_URL as tendril_queue.');
  return { port, external: app ? { app, owner, queue } : undefined, redis, smtp: env.SMTP_URL, publicUrl: env.PUBLIC_URL ?? `http://localhost:${port}` };
}

/**
 * What api, worker and the tools of the build are given.
 * @param {ReturnType<typeof readSettings>} settings
 * @param {{ app: string, queue?: string }} database
 * @param {string} [smtp]
 */
export function programEnvironment(settings, database, smtp) {
  const env = { ...process.env };
  for (const name of ['MIGRATION_DATABASE_URL', 'QUEUE_DATABASE_URL', 'REDIS_URL']) delete env[name];
  return {
    ...env,
    NODE_ENV: env.NODE_ENV ?? 'development',
    DATABASE_URL: database.app,
    ...(settings.redis ? { REDIS_URL: settings.redis } : { QUEUE_DATABASE_URL: database.queue }),
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    ...(smtp ? { SMTP_URL: smtp } : {}),
    FILES_DIR: env.FILES_DIR ?? join(home, 'files'),
    WEB_DIR: join(root, 'dist/apps'),
    SECRET_KEY: env.SECRET_KEY ?? secretKey(),
  };
}

function secretKey() {
  const file = join(home, 'secret-key');
  if (!existsSync(file)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}
