import { randomUUIDv7 } from 'node:crypto';
import type { DeepPartial, EntityManager, Repository, SelectQueryBuilder } from 'typeorm';
import { notFound, stale } from '../errors/problem-error';
import { currentManager, currentSchoolId } from '../tenancy/context';
import type { SchoolRow, VersionedRow } from './rows';

/** The only place with queries on one table. Its manager is that of the open transaction; without one every call throws. */
export abstract class SchoolRepository<Row extends SchoolRow> {
  protected abstract readonly entity: new () => Row;

  protected get manager(): EntityManager {
    return currentManager();
  }

  protected get rows(): Repository<Row> {
    return currentManager().getRepository(this.entity);
  }

  /** A query over the school's rows. */
  protected query(alias: string): SelectQueryBuilder<Row> {
    return this.rows.createQueryBuilder(alias).where(`${alias}.school_id = :schoolId`, { schoolId: currentSchoolId() });
  }

  /** The school's row with this id, whoever asks. Routes go through what the member may reach instead. */
  async find(id: string): Promise<Row | null> {
    return this.query('row').andWhere('row.id = :id', { id }).getOne();
  }

  /** @throws ProblemError 404 */
  async get(id: string): Promise<Row> {
    return (await this.find(id)) ?? absent();
  }

  /** Inserts a new row in the open school; gives it an id when it has none. */
  async add(values: Omit<DeepPartial<Row>, 'schoolId'>): Promise<Row> {
    const [row] = await this.addAll([values]);
    return row ?? absent();
  }

  /** Inserts many rows in a few statements. */
  async addAll(values: readonly Omit<DeepPartial<Row>, 'schoolId'>[]): Promise<Row[]> {
    const versioned = this.rows.metadata.hasColumnWithPropertyPath('version') ? { version: 1 } : {};
    const rows = values.map(one => this.rows.create({ ...versioned, id: randomUUIDv7(), ...one, schoolId: currentSchoolId() } as unknown as DeepPartial<Row>));
    for (let from = 0; from < rows.length; from += 500) {
      await this.rows.createQueryBuilder().insert().values(rows.slice(from, from + 500) as never).updateEntity(false).execute();
    }
    return rows;
  }

  /** Erases rows for good. */
  async erase(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.rows.createQueryBuilder().delete().where('school_id = :schoolId AND id = ANY (:ids)', { schoolId: currentSchoolId(), ids }).execute();
  }
}

/** A repository of rows that two people may edit. */
export abstract class VersionedRepository<Row extends VersionedRow> extends SchoolRepository<Row> {
  /**
   * Writes all columns of a row that was read as `row.version`, and raises the version.
   *
   * @throws ProblemError 409 with the current row when somebody else changed it first
   */
  async change(row: Row): Promise<Row> {
    const values = Object.fromEntries(
      this.rows.metadata.columns
        .filter(column => !column.isPrimary && column.propertyName !== 'version' && column.isUpdate)
        .map(column => [column.propertyName, column.getEntityValue(row)]),
    );
    const result = await this.rows.createQueryBuilder().update()
      .set({ ...values, version: () => 'version + 1' } as never)
      .where('school_id = :schoolId AND id = :id AND version = :version', { schoolId: currentSchoolId(), id: row.id, version: row.version })
      .updateEntity(false).execute();
    if (result.affected === 0) throw stale(this.present((await this.find(row.id)) ?? absent()));
    row.version += 1;
    return row;
  }

  /** Refuses an edit that began from an older version than the row's. @throws ProblemError 409 with the current row */
  expectVersion(row: Row, version: number): void {
    if (row.version !== version) throw stale(this.present(row));
  }

  /** What a 409 shows of the current row; a repository with private columns narrows it. */
  protected present(row: Row): unknown {
    const { schoolId: _, ...rest } = row;
    return rest;
  }
}

function absent(): never {
  throw notFound();
}
