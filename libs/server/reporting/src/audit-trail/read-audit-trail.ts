import { Injectable } from '@nestjs/common';
import type { AuditFilter, AuditQuery, AuditRow } from '@tendril/contracts';
import { MemberNames, Schools } from '@tendril/identity';
import { type AuditEntry, notFound } from '@tendril/platform';
import { AuditTrail } from './audit-trail.repository';

/** Whether a detail is an id: of a person, or of whatever else has one. */
export const isId = (value: AuditRow['details'][string]): value is string => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value);

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
    const ids = [...new Set(rows.flatMap(row => [...(row.actorId ? [row.actorId] : []), ...pointedTo(row)]))];
    const [people, titles] = [await this.members.of(ids), await this.trail.titles(ids)];
    return {
      next, items: rows.map(row => ({
        id: row.id, at: row.at.toISOString(), actorId: row.actorId, actor: people.get(row.actorId ?? '') ?? null, action: row.action,
        subjectId: row.subjectId, subject: people.get(row.subjectId ?? '') ?? null, details: row.details,
        names: Object.fromEntries(pointedTo(row).flatMap(id => { const name = people.get(id) ?? titles.get(id); return name === undefined ? [] : [[id, name]]; })),
      })),
    };
  }
}

/** Every id in an entry but that of whoever acted. */
const pointedTo = ({ subjectId, details }: AuditEntry): string[] => [subjectId, ...Object.values(details)].filter(isId);
