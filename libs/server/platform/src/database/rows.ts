import { Column, PrimaryColumn } from 'typeorm';

/** A row that belongs to a school: the school leads its key. */
export abstract class SchoolRow {
  @PrimaryColumn('uuid')
  schoolId: string;

  @PrimaryColumn('uuid')
  id: string;
}

/** A row that two people may edit: `repository.change` refuses a stale `version`. */
export abstract class VersionedRow extends SchoolRow {
  @Column('int')
  version: number;
}
