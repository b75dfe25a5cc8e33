import { toTheEnd } from './programs.mjs';

/** Brings the database of MIGRATION_DATABASE_URL up to date, as its owner. @throws {Refusal} */
export const migrate = (env, signal) =>
  toTheEnd(process.execPath, ['--enable-source-maps', 'dist/migrations/migrate.js'], { env, signal, failed: 'The database could not be migrated:' });
