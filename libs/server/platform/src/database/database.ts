import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityManager, type EntitySchema } from 'typeorm';
import { SnakeNames } from './snake-names';

export type EntityClass = (new () => object) | EntitySchema;

export interface DatabaseOptions {
  readonly url: string;
  readonly entities: readonly EntityClass[];
  /** Connections of this process. */
  readonly pool?: number;
  readonly applicationName?: string;
}

// A date is a calendar date and stays text; a bigint count fits a number here.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The pool of connections as `tendril_app`. Nothing outside `tenancy/` opens a transaction on it. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private constructor(readonly source: DataSource) {}

  /**
   * Connects, and refuses a role with too many rights.
   *
   * @throws UnsafeRoleError when the role is superuser, owns a table, or may bypass row-level security
   */
  static async connect(options: DatabaseOptions): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url: options.url,
      entities: [...options.entities],
      namingStrategy: new SnakeNames(),
      poolSize: options.pool ?? 10,
      applicationName: options.applicationName ?? 'tendril',
      extra: { options: '-c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000' },
      logging: false,
    });
    await source.initialize();
    try {
      await refuseUnsafeRole(source);
    } catch (error) {
      await source.destroy();
      throw error;
    }
    return new Database(source);
  }

  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  /** True when the database answers. */
  async answers(): Promise<boolean> {
    return this.source.query('SELECT 1').then(() => true, () => false);
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** The role of DATABASE_URL could see through row-level security. */
export class UnsafeRoleError extends Error {}

async function refuseUnsafeRole(source: DataSource): Promise<void> {
  const [role] = await source.query<{ name: string; super: boolean; bypass: boolean; owns: boolean }[]>(`
    SELECT rolname AS name, rolsuper AS super, rolbypassrls AS bypass,
           EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = 'public' AND pg_has_role(current_user, c.relowner, 'MEMBER')) AS owns
    FROM pg_roles WHERE rolname = current_user`);
  const fault = role?.super ? 'is a superuser' : role?.bypass ? 'may bypass row-level security' : role?.owns ? 'owns the tables' : null;
  if (fault) throw new UnsafeRoleError(`The role "${role?.name}" in DATABASE_URL ${fault}. Give Tendril the role tendril_app, which owns nothing.`);
}
