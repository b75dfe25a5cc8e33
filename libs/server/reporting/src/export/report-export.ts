import type { ExportView, ReportNumber } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A list that somebody asked for as a file. A job makes it; only whoever asked gets it, until it expires. */
@Entity('report_export')
export class ReportExport extends SchoolRow {
  @Column('uuid') askedBy: string;
  @Column('text') number: ReportNumber;
  @Column('uuid', { nullable: true }) cohortId: string | null;
  @Column('uuid', { nullable: true }) exerciseId: string | null;
  @Column('text') state: ExportView['state'];
  @Column('int', { nullable: true }) rows: number | null;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;

  view(): ExportView {
    const { id, number, state, rows, createdAt, expiresAt } = this;
    return { id, number, state, rows, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() };
  }
}
