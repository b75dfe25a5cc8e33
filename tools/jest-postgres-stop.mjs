/** Jest's global tear-down: ends what jest-postgres.mjs started. */
export default async function tearDown() {
  await globalThis.tendrilTestPostgres?.stop();
}
