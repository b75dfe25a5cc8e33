import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Column, Entity } from 'typeorm';
import { Clock } from '../clock/clock';
import { SchoolRow } from '../database/rows';
import { currentContext, currentManager } from '../tenancy/context';

/** Who did or saw what, when. Rows are only ever added. */
@Entity('audit_entry')
export class AuditEntry extends SchoolRow {
  @Column('timestamptz') at: Date;
  @Column('uuid', { nullable: true }) actorId: string | null;
  /** A verb on a noun, `student.seen`, `assignment.created`. */
  @Column('text') action: string;
  @Column('uuid', { nullable: true }) subjectId: string | null;
  /** Ids and codes only; never a name, a note or a token. */
  @Column('jsonb') details: Record<string, string | number | boolean | null>;
}

@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** Writes one entry in the open transaction, so that it stands or falls with the act. */
  async record(action: string, subjectId: string | null, details: AuditEntry['details'] = {}): Promise<void> {
    await this.recordAll([{ action, subjectId, details }]);
  }

  /** Writes many, in a few statements. */
  async recordAll(entries: readonly Pick<AuditEntry, 'action' | 'subjectId' | 'details'>[]): Promise<void> {
    const { schoolId, actor } = currentContext();
    const rows = entries.map(one => ({ ...one, schoolId, id: randomUUIDv7(), at: this.clock.now(), actorId: actor?.membershipId ?? null }));
    for (let from = 0; from < rows.length; from += 500) await currentManager().getRepository(AuditEntry).insert(rows.slice(from, from + 500));
  }
}
