import { randomUUID } from 'node:crypto';
import pg from 'pg';

interface Column { readonly name: string; readonly type: string; readonly isArray: boolean }

/** A value of a type that says nothing. */
const VALUES: Record<string, unknown> = { int4: 1, int2: 1, bool: false, jsonb: '{}', numeric: 1 };
/** Values that bring a row into the state from which its time counts. */
const STATES: Record<string, Record<string, unknown>> = { audit_entry: { action: 'student.seen' } };

/**
 * Rows of any table, all of whose dates lie at one instant. It works in a database of its own whose checks and foreign keys are gone:
 * the walk over the registry is about time alone, and a new table needs nothing here.
 */
export class RowsOfAge {
  readonly schools = [randomUUID(), randomUUID()] as const;
  private readonly ages = new Map<string, string>();

  private constructor(private readonly client: pg.Client) {}

  static async open(ownerUrl: string): Promise<RowsOfAge> {
    const rows = new RowsOfAge(new pg.Client(ownerUrl));
    await rows.client.connect();
    const { rows: constraints } = await rows.client.query<{ table: string; name: string }>(`
      SELECT c.conrelid::regclass::text AS table, quote_ident(c.conname) AS name FROM pg_constraint c
      WHERE c.connamespace = 'public'::regnamespace AND c.contype IN ('f', 'c') AND c.conrelid <> 0`);
    for (const { table, name } of constraints) await rows.client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
    const { rows: tables } = await rows.client.query<{ name: string }>(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relforcerowsecurity`);
    for (const { name } of tables) await rows.client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
    for (const id of rows.schools) {
      await rows.client.query(`INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at) VALUES ($1, $2, 'One', 'UTC', '{en}', 'en', '{}', now())`, [id, `s-${id.slice(0, 8)}`]);
      await rows.client.query(`INSERT INTO audit_entry (school_id, id, at, action, details) VALUES ($1, gen_random_uuid(), '2026-11-22', 'school.changed', '{}')`, [id]);
    }
    return rows;
  }

  /** Adds a row that is everywhere as old as `at`, and one in each table that it names. */
  async add(table: string, school: string, age: string, at: Date, id = randomUUID()): Promise<void> {
    const { rows: columns } = await this.client.query<Column>(`
      SELECT a.attname AS name, CASE WHEN t.typelem <> 0 AND t.typcategory = 'A' THEN e.typname ELSE t.typname END AS type, t.typcategory = 'A' AS "isArray"
      FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid LEFT JOIN pg_type e ON e.oid = t.typelem
      WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''`, [table]);
    const values = columns.map(column => STATES[table]?.[column.name] ?? this.value(column, school, at, id));
    await this.client.query(`INSERT INTO ${table} (${columns.map(column => column.name).join(', ')}) VALUES (${columns.map((_, place) => `$${place + 1}`).join(', ')})`, values);
    this.ages.set(id, age);
    if (table === 'roster_row') await this.add('roster_import', school, age, at, id);
  }

  /** The ages of the rows that are left, in order. */
  async left(table: string): Promise<string[]> {
    const { rows } = await this.client.query<Record<string, unknown>>(`SELECT * FROM ${table}`);
    return rows.flatMap(row => Object.values(row).map(value => this.ages.get(String(value))).find(age => age !== undefined) ?? []).sort();
  }

  private value({ name, type, isArray }: Column, school: string, at: Date, id: string): unknown {
    if (isArray) return [];
    if (name === 'school_id') return school;
    if (type === 'uuid' || type === 'text') return id;
    if (type === 'timestamptz' || type === 'date') return at;
    if (type === 'bytea') return Buffer.from(id);
    return VALUES[type] ?? null;
  }

  close(): Promise<void> {
    return this.client.end();
  }
}
