import type { AskedExport, AuditFilter, ExportList, ExportView, ReportNumber } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** How a list is narrowed beyond a cohort and an exercise. */
export interface Narrowed {
  readonly studentIds?: readonly string[];
  readonly trail?: AuditFilter;
}

/** A list that somebody asked for as a file. A job makes it; only whoever asked gets it, until it expires. */
@Entity('report_export')
export class ReportExport extends SchoolRow {
  @Column('uuid') askedBy: string;
  @Column('text') list: ExportList;
  /** Only for the list behind a number. */
  @Column('text', { nullable: true }) number: ReportNumber | null;
  @Column('uuid', { nullable: true }) cohortId: string | null;
  @Column('uuid', { nullable: true }) exerciseId: string | null;
  @Column('jsonb') narrowed: Narrowed;
  @Column('text') language: AskedExport['language'];
  @Column('text') state: ExportView['state'];
  @Column('int', { nullable: true }) rows: number | null;
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;

  get format(): ExportView['format'] {
    return this.list === 'cohort-report' ? 'pdf' : 'csv';
  }

  /** What it is called where it is written down and saved: the number, or the list. */
  get what(): string {
    return this.number ?? this.list;
  }
}
