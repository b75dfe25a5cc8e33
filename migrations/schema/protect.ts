import type { QueryRunner } from 'typeorm';

/** The one form of policy. `nullif`: after COMMIT the setting is an empty string, which is no uuid. */
export const POLICY = `school_id = (SELECT nullif(current_setting('app.school_id', true), '')::uuid)`;

/** Puts tables under row-level security and gives the application its rights. Every table of a school goes through here. */
export async function protect(runner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY school ON ${table} USING (${POLICY}) WITH CHECK (${POLICY});
      GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO tendril_app;
      GRANT SELECT ON ${table} TO tendril_backup;`);
  }
}

/** Tables whose history nobody may change: the application only adds and reads. */
export async function appendOnly(runner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) await runner.query(`REVOKE UPDATE, DELETE ON ${table} FROM tendril_app`);
}

/** Gives the application its rights on tables that belong to no school; design.md lists them. */
export async function shareWithAllSchools(runner: QueryRunner, ...tables: string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO tendril_app; GRANT SELECT ON ${table} TO tendril_backup;`);
  }
}

/**
 * Lets a migration see the rows of all schools: FORCE binds the owner too, so that without this an UPDATE touches nothing and a new
 * foreign key passes over an orphan. Keep the work short.
 */
export async function withAllRows(runner: QueryRunner, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const inTransaction = runner.isTransactionActive;
  if (!inTransaction) await runner.startTransaction();
  try {
    for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await work();
    for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    if (!inTransaction) await runner.commitTransaction();
  } catch (error) {
    if (!inTransaction) await runner.rollbackTransaction();
    throw error;
  }
}
