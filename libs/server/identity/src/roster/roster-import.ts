import type { RosterCounts, RosterFileColumn, RosterMapping, RosterNotice, RosterRefusalCode, RosterState } from '@tendril/contracts';
import { conflict, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';
import { checkMapping } from './map-columns';
import type { RosterPlan } from './roster-plan.repository';
import type { RosterRefusal } from './roster-refusal';

/** For so long an applied import can be taken back; then the rows that say what stood before are erased. */
export const ROLLBACK_DAYS = 90;

export const NO_COUNTS: RosterCounts = { create: 0, update: 0, skip: 0, refused: 0, cohorts: 0, leavers: 0 };

/** One roster on its way in: read → preview → applied, or refused, cancelled, rolled back. */
@Entity('roster_import')
export class RosterImport extends VersionedRow {
  /** Null once it was read: the staged rows are enough. */
  @Column('uuid', { nullable: true }) fileId: string | null;
  @Column('text') fileName: string;
  @Column('text', { nullable: true }) format: 'csv' | 'oneroster' | null;
  @Column('text') state: RosterState;
  @Column('int') done: number;
  @Column('int') total: number;
  /** Counts the times that reading began; a worker that was thought dead finds another number and stops. */
  @Column('int') run: number;
  @Column('jsonb') counts: RosterCounts;
  @Column('jsonb', { nullable: true }) refusal: { code: RosterRefusalCode; params: Record<string, string | number> } | null;
  @Column('jsonb') notices: RosterNotice[];
  /** The file's columns with samples while they wait to be mapped; nothing of it stays afterwards. */
  @Column('jsonb') columns: RosterFileColumn[];
  /** What was said by hand of this file's columns; null while nothing was. */
  @Column('jsonb', { nullable: true }) mapping: RosterMapping | null;
  /** The columns are to be mapped by hand, known or not. */
  @Column('boolean') asksColumns: boolean;
  /** What was said by hand is for the school's next files too, once this one is applied. */
  @Column('boolean') remembersColumns: boolean;
  /** What the preview showed, to see at the application that nothing has changed since. */
  @Column('text', { nullable: true }) planHash: string | null;
  /** How the school's students stood when the preview was made. */
  @Column('text', { nullable: true }) schoolHash: string | null;
  @Column('boolean') withLeavers: boolean;
  @Column('uuid', { array: true }) madeCohorts: string[];
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;

  get isRunning(): boolean {
    return this.state === 'reading' || this.state === 'applying';
  }

  /** Begins to read from the first row, also after a worker died half-way. */
  beginReading(): void {
    this.run += 1;
    this.done = 0;
  }

  isReadBy(run: number): boolean {
    return this.state === 'reading' && this.run === run;
  }

  /** Waits until somebody has said which column holds what. */
  wantColumns(columns: RosterFileColumn[]): void {
    this.state = 'mapping';
    this.columns = columns;
  }

  /** Takes what was said, and is read again. @throws ProblemError 409 unless it waits for it, 400 beside a column */
  map(mapping: RosterMapping, remember: boolean): void {
    if (this.state !== 'mapping') throw conflict('import_not_mapping');
    checkMapping(mapping, this.columns);
    this.mapping = mapping;
    this.asksColumns = false;
    this.remembersColumns = remember;
    this.columns = [];
    this.state = 'reading';
  }

  /** Shows what would happen, and waits for a yes. */
  show(plan: RosterPlan, notices: RosterNotice[]): void {
    this.state = 'preview';
    this.counts = plan.counts;
    this.planHash = plan.hash;
    this.schoolHash = plan.schoolHash;
    this.notices = notices;
  }

  refuse({ code, params }: RosterRefusal, at: Date): void {
    this.state = 'refused';
    this.refusal = { code, params };
    this.finishedAt = at;
  }

  /** @throws ProblemError 409 when it is past cancelling */
  cancel(at: Date): void {
    if (!['reading', 'mapping', 'preview'].includes(this.state)) throw conflict('import_not_open');
    this.state = 'cancelled';
    this.columns = [];
    this.finishedAt = at;
  }

  /** @throws ProblemError 409 unless its preview waits */
  requestApplication(withLeavers: boolean): void {
    if (this.state !== 'preview') throw conflict('import_not_in_preview');
    this.state = 'applying';
    this.done = 0;
    this.withLeavers = withLeavers;
    this.notices = this.notices.filter(notice => notice.code !== 'students_changed');
  }

  apply(madeCohorts: string[], at: Date): void {
    this.state = 'applied';
    this.done = this.total;
    this.madeCohorts = madeCohorts;
    this.finishedAt = at;
  }

  /** @throws ProblemError 409 unless it was applied, and lately */
  requireRollback(now: Date): void {
    if (this.state !== 'applied') throw conflict('import_not_applied');
    if (!this.finishedAt || now.getTime() - this.finishedAt.getTime() >= ROLLBACK_DAYS * 86_400_000) throw conflict('import_too_old', { days: ROLLBACK_DAYS });
  }

  rollBack(): void {
    this.state = 'rolled-back';
    this.madeCohorts = [];
  }
}
