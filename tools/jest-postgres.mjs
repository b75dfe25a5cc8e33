import { throwAwayPostgres } from './lib/throw-away.mjs';

/** Jest's global set-up: one throw-away PostgreSQL, unless the caller started one for the whole run. */
export default async function setUp() {
  if (process.env.TEST_POSTGRES_ADMIN_URL) return;
  const postgres = await throwAwayPostgres();
  process.env.TEST_POSTGRES_ADMIN_URL = postgres.adminUrl;
  globalThis.tendrilTestPostgres = postgres;
}
