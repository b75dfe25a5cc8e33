import { Redis } from 'ioredis';
import pg from 'pg';
import { Refusal } from './refusal.mjs';

const PATIENCE = 5_000;
const databaseTroubles = {
  ENOTFOUND: 'no such host: correct the host name',
  EAI_AGAIN: 'no such host: correct the host name',
  ECONNREFUSED: 'nothing listens there: start PostgreSQL, or correct host and port',
  ETIMEDOUT: 'no answer: correct the host, or open its firewall',
  '28P01': 'the password is refused: correct it',
  28000: 'the role is refused: create it with deploy/roles.sql, or correct the name',
  '3D000': 'the database does not exist: create it and run deploy/roles.sql and deploy/database.sql',
  42501: 'the role may not connect: run deploy/database.sql in that database',
};

/** Opens a connection once, so that a wrong address is a sentence and not a stack. @throws {Refusal} naming the setting, never its password */
export async function mustReachDatabase(name, address) {
  if (!/^postgres(ql)?:\/\//.test(address) || !URL.canParse(address))
    throw new Refusal(`${name} is not a database address: write it as postgres://role:password@host:5432/database.`);
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(`SELECT current_setting('server_version_num')::int AS version`);
    if (rows[0].version < 150_000) throw new Refusal(`${name} leads to a PostgreSQL older than 15: give one of version 15 or later.`);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { host, pathname } = new URL(address);
    throw new Refusal(`${name} cannot be used (${host}${pathname}): ${databaseTroubles[error.code] ?? error.message}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

/** @throws {Refusal} when no Redis answers at the address */
export async function mustReachRedis(address) {
  if (!/^rediss?:\/\//.test(address) || !URL.canParse(address)) throw new Refusal('REDIS_URL is not a Redis address: write it as redis://host:6379.');
  const redis = new Redis(address, { lazyConnect: true, retryStrategy: () => null, connectTimeout: PATIENCE, maxRetriesPerRequest: 0 });
  let trouble = '';
  redis.on('error', (error) => (trouble = error.message));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new Refusal(`REDIS_URL cannot be used (${new URL(address).host}): ${trouble || error.message}; start Redis, correct the address, or leave it out to queue on PostgreSQL.`);
  } finally {
    redis.disconnect();
  }
}
