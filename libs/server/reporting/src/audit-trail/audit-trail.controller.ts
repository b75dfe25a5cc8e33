import { Controller, Get, Query } from '@nestjs/common';
import { auditQuery, type AuditQuery, auditRow, type AuditRow, listOf } from '@tendril/contracts';
import { MemberNames, Schools } from '@tendril/identity';
import { Access, Answers, Audit, notFound } from '@tendril/platform';
import { AuditTrail } from './audit-trail.repository';

@Controller('audit-entries')
export class AuditTrailController {
  constructor(private readonly trail: AuditTrail, private readonly members: MemberNames, private readonly schools: Schools, private readonly audit: Audit) {}

  /** The look at the trail is itself written down. */
  @Get() @Access('audit:read') @Answers(listOf(auditRow))
  async list(@Query({ schema: auditQuery }) query: AuditQuery): Promise<{ items: AuditRow[]; next: string | null }> {
    for (const id of [query.actor, query.student]) if (id && (await this.members.of([id])).size === 0) throw notFound();
    const { timeZone } = await this.schools.current();
    const { rows, next } = await this.trail.page(query, timeZone);
    const names = await this.members.of([...new Set(rows.flatMap(row => [row.actorId ?? [], row.subjectId ?? []].flat()))]);
    await this.audit.record('audit-trail.seen', query.student ?? null, { rows: rows.length });
    return {
      next, items: rows.map(({ id, at, actorId, action, subjectId, details }) =>
        ({ id, at: at.toISOString(), actorId, actor: names.get(actorId ?? '') ?? null, action, subjectId, subject: names.get(subjectId ?? '') ?? null, details })),
    };
  }
}
