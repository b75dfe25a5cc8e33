import { DataSource, type MixedList } from 'typeorm';

/** Brings the schema up to date as its owner. Returns the names of the migrations that ran. */
export async function migrate(url: string, migrations: MixedList<new () => object>): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres', url, migrations: migrations as never, migrationsTableName: 'schema_migration', migrationsTransactionMode: 'each', logging: false,
  });
  await source.initialize();
  try {
    const [role] = await source.query<{ name: string; super: boolean }[]>('SELECT rolname AS name, rolsuper AS super FROM pg_roles WHERE rolname = current_user');
    if (role?.super) throw new Error(`The role "${role.name}" in MIGRATION_DATABASE_URL is a superuser, which hides mistakes. Migrate as tendril_owner.`);
    // Several processes may start at once; one migrates, the others wait.
    await source.query('SELECT pg_advisory_lock(8421776)');
    return (await source.runMigrations()).map(migration => migration.name);
  } finally {
    await source.destroy();
  }
}
