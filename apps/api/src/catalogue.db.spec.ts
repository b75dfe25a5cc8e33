import pg from 'pg';
import { entities, tables as records } from '@tendril/installation';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';

/** Design, section 5: what the second door sees, and the list of migrations that ran. */
const WITHOUT_SCHOOL = ['account', 'account_school', 'credential', 'outbox_due', 'school', 'schema_migration', 'session', 'sign_in_attempt'];
const POLICY = `(school_id = ( SELECT (NULLIF(current_setting('app.school_id'::text, true), ''::text))::uuid AS "nullif"))`;

interface Table { readonly name: string; readonly rls: boolean; readonly forced: boolean; readonly owner: string }
interface Index { readonly table: string; readonly name: string; readonly columns: string[]; readonly isUnique: boolean; readonly isPrimary: boolean }
interface ForeignKey { readonly table: string; readonly name: string; readonly columns: string[]; readonly target: string; readonly targets: string[]; readonly onDelete: string; readonly cleared: string[] | null }

describe('the catalogue', () => {
  let test: TestDatabase;
  let client: pg.Client;
  let tables: Table[];
  let indexes: Index[];
  let foreignKeys: ForeignKey[];
  const ofSchools = () => tables.filter(table => !WITHOUT_SCHOOL.includes(table.name));
  const all = async <Row>(sql: string): Promise<Row[]> => (await client.query(sql)).rows as Row[];

  beforeAll(async () => {
    test = await createTestDatabase(entities);
    client = new pg.Client(test.ownerUrl);
    await client.connect();
    tables = await all<Table>(`SELECT relname AS name, relrowsecurity AS rls, relforcerowsecurity AS forced, relowner::regrole::text AS owner
      FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`);
    indexes = await all<Index>(`SELECT t.relname AS table, i.relname AS name, x.indisunique AS "isUnique", x.indisprimary AS "isPrimary",
        ARRAY (SELECT coalesce(a.attname::text, '(expression)') FROM unnest(x.indkey) WITH ORDINALITY k (n, o) LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.n ORDER BY o) AS columns
      FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid WHERE t.relnamespace = 'public'::regnamespace`);
    foreignKeys = await all<ForeignKey>(`SELECT t.relname AS table, c.conname AS name, r.relname AS target, c.confdeltype::text AS "onDelete",
        ARRAY (SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY k (n, o) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.n ORDER BY o) AS columns,
        ARRAY (SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY k (n, o) JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = k.n ORDER BY o) AS targets,
        CASE WHEN c.confdelsetcols IS NULL THEN NULL ELSE ARRAY (SELECT a.attname::text FROM unnest(c.confdelsetcols) k (n) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.n) END AS cleared
      FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace`);
  });

  afterAll(async () => {
    await client.end();
    await test.close();
  });

  it('divides every table by school, but for the list of the design', async () => {
    const withSchool = (await all<{ table: string }>(`SELECT table_name AS table FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name = 'school_id' AND is_nullable = 'NO'`)).map(row => row.table);
    expect(ofSchools().filter(table => !withSchool.includes(table.name))).toEqual([]);
    expect(WITHOUT_SCHOOL.filter(name => !tables.some(table => table.name === name))).toEqual([]);
    expect(ofSchools().length).toBeGreaterThan(20);
  });

  it('enables and forces row-level security with the one policy', async () => {
    expect(ofSchools().filter(table => !table.rls || !table.forced)).toEqual([]);
    const policies = await all<Record<string, unknown>>(`SELECT tablename AS table, policyname AS name, permissive, roles::text, cmd, qual AS using, with_check AS check FROM pg_policies WHERE schemaname = 'public' ORDER BY tablename`);
    expect(policies).toEqual(ofSchools().map(({ name }) => ({ table: name, name: 'school', permissive: 'PERMISSIVE', roles: '{public}', cmd: 'ALL', using: POLICY, check: POLICY })));
  });

  it('leads every primary key, unique key and foreign key with the school', () => {
    const names = ofSchools().map(table => table.name);
    const unique = indexes.filter(index => index.isUnique && names.includes(index.table));
    expect(unique.filter(index => index.columns[0] !== 'school_id').map(index => index.name)).toEqual([]);
    expect(names.filter(name => !unique.some(index => index.table === name && index.isPrimary))).toEqual([]);
    const crossing = foreignKeys.filter(key => names.includes(key.table) && names.includes(key.target));
    expect(crossing.length).toBeGreaterThan(15);
    expect(crossing.filter(key => key.columns[0] !== 'school_id' || key.targets[0] !== 'school_id').map(key => key.name)).toEqual([]);
    expect(foreignKeys.filter(key => key.onDelete === 'n' && (key.cleared === null || key.cleared.includes('school_id'))).map(key => key.name)).toEqual([]);
  });

  it('has an index for each list and for each foreign key', () => {
    const serves = (table: string, columns: string[]) => indexes.some(index => index.table === table && columns.every((column, place) => index.columns[place] === column));
    const unlisted = ofSchools().filter(({ name }) => !indexes.some(index => index.table === name && index.columns[0] === 'school_id' && index.columns.length > (index.isPrimary ? 2 : 1)));
    expect(unlisted.map(table => table.name)).toEqual([]);
    const slow = foreignKeys.filter(key => key.columns.length > 1 && key.onDelete === 'c' && !serves(key.table, key.columns));
    expect(slow.map(key => key.name)).toEqual([]);
  });

  it('has no view that lends its owner’s rights, no materialized view, and no function that does', async () => {
    const views = await all<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND (relkind = 'm' OR relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (reloptions), false))`);
    expect(views).toEqual([]);
    expect(await all(`SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef`)).toEqual([]);
  });

  it('uses no type whose comparison cannot use an index under row-level security', async () => {
    const columns = await all(`SELECT c.relname, a.attname, t.typname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND (t.typtype = 'e' OR t.typname IN ('citext', 'oid', 'xml', 'json'))`);
    expect(columns).toEqual([]);
  });

  it('gives the application no ownership, no way around the policies and nothing in the queue', async () => {
    expect(tables.filter(table => table.owner !== 'tendril_owner')).toEqual([]);
    expect(await all(`SELECT rolname FROM pg_roles WHERE rolname IN ('tendril_app', 'tendril_queue', 'tendril_owner') AND (rolsuper OR rolbypassrls)`)).toEqual([]);
    expect(await all(`SELECT 1 WHERE has_schema_privilege('tendril_app', 'bullmq', 'USAGE') OR has_schema_privilege('tendril_queue', 'public', 'USAGE')`)).toEqual([]);
    expect(await all(`SELECT table_name FROM information_schema.role_table_grants WHERE grantee = 'tendril_app' AND privilege_type IN ('TRUNCATE', 'TRIGGER', 'REFERENCES')`)).toEqual([]);
  });

  it('keeps a record of every table: purpose, retention, readers, erasure', () => {
    const kept = records.map(record => record.table).sort();
    expect(kept).toEqual(tables.map(table => table.name).filter(name => name !== 'schema_migration').sort());
    expect(records.filter(record => !record.purpose || !record.retention || !record.erasedBy)).toEqual([]);
  });
});
