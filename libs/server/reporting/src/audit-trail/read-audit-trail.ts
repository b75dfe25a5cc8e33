import { Injectable } from '@nestjs/common';
import type { AuditFilter, AuditQuery, AuditRow } from '@tendril/contracts';
import { MemberNames, Schools } from '@tendril/identity';
import { notFound } from '@tendril/platform';
import { AuditTrail } from './audit-trail.repository';

/** The audit trail with the names of those who acted and were acted upon. */
@Injectable()
export class ReadAuditTrail {
  constructor(private readonly trail: AuditTrail, private readonly members: MemberNames, private readonly schools: Schools) {}

  /** @throws ProblemError 404 for a person who is not of the school */
  async require({ actor, student }: AuditFilter): Promise<void> {
    for (const id of [actor, student]) if (id && (await this.members.of([id])).size === 0) throw notFound();
  }

  async page(query: AuditQuery): Promise<{ items: AuditRow[]; next: string | null }> {
    const { timeZone } = await this.schools.current();
    const { rows, next } = await this.trail.page(query, timeZone);
    const names = await this.members.of([...new Set(rows.flatMap(row => [row.actorId ?? [], row.subjectId ?? []].flat()))]);
    return {
      next, items: rows.map(({ id, at, actorId, action, subjectId, details }) =>
        ({ id, at: at.toISOString(), actorId, actor: names.get(actorId ?? '') ?? null, action, subjectId, subject: names.get(subjectId ?? '') ?? null, details })),
    };
  }
}
