import { Column, Entity } from 'typeorm';
import { SchoolRow } from '../database/rows';

/** A file that was sent or made; its bytes lie under the school's id in the store. */
@Entity('stored_file')
export class StoredFile extends SchoolRow {
  @Column('text') name: string;
  @Column('text') contentType: string;
  @Column('int') bytes: number;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('timestamptz') createdAt: Date;
}
